"""怎樣說多年成長一類的陳述。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="多年成長",
    roles={
        "base": "基數",
        "years": "年數",
        "rate": "年成長率",
        "result": "結果",
    },
    reasons={
        "growth_accurate": "{years}年間從{base}到{result}，年均{expected}，與文中的{written}相符。",
        "growth_approximate": "{years}年間從{base}到{result}，年均{expected}，與文中的{written}相近。",
        "growth_inaccurate": "{years}年間從{base}到{result}，年均{expected}，而不是{written}。",
        "growth_power_of_ten": "{years}年間從{base}到{result}，年均{expected}；文中的{written}差了若干位數。",
        "growth_wrong_years": "{years}年間從{base}到{result}，年均{expected}；{written}與多一年或少一年相符。",
        "growth_total_for_yearly": "{years}年間從{base}到{result}，年均{expected}；{written}是各年合計的增幅。",
        "growth_divided_evenly": "{years}年間從{base}到{result}，年均{expected}；{written}是總增幅除以年數。",
        "growth_digits_transposed": "{years}年間從{base}到{result}，年均{expected}；文中的{written}有兩位數字顛倒。",
        "growth_result_accurate": "{base}依次增長{rates}後為{expected}，與文中的{written}相符。",
        "growth_result_approximate": "{base}依次增長{rates}後為{expected}，與文中的{written}相近。",
        "growth_result_inaccurate": "{base}依次增長{rates}後為{expected}，而不是{written}。",
        "growth_missing": "要核對「{text}」，需要基數、結果和年數。",
        "growth_unreadable": "由「{text}」旁的數值算不出增長。",
    },
    noun="成長率",
)
