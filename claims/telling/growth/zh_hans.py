"""怎样说多年增长一类的陈述。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="多年增长",
    roles={
        "base": "基数",
        "years": "年数",
        "rate": "年增长率",
        "result": "结果",
    },
    reasons={
        "growth_accurate": "{years}年间从{base}到{result}，年均{expected}，与文中的{written}相符。",
        "growth_approximate": "{years}年间从{base}到{result}，年均{expected}，与文中的{written}相近。",
        "growth_inaccurate": "{years}年间从{base}到{result}，年均{expected}，而不是{written}。",
        "growth_power_of_ten": "{years}年间从{base}到{result}，年均{expected}；文中的{written}差了若干位数。",
        "growth_wrong_years": "{years}年间从{base}到{result}，年均{expected}；{written}与多一年或少一年相符。",
        "growth_total_for_yearly": "{years}年间从{base}到{result}，年均{expected}；{written}是各年合计的增幅。",
        "growth_divided_evenly": "{years}年间从{base}到{result}，年均{expected}；{written}是总增幅除以年数。",
        "growth_digits_transposed": "{years}年间从{base}到{result}，年均{expected}；文中的{written}有两位数字颠倒。",
        "growth_result_accurate": "{base}依次增长{rates}后为{expected}，与文中的{written}相符。",
        "growth_result_approximate": "{base}依次增长{rates}后为{expected}，与文中的{written}相近。",
        "growth_result_inaccurate": "{base}依次增长{rates}后为{expected}，而不是{written}。",
        "growth_missing": "要核对“{text}”，需要基数、结果和年数。",
        "growth_unreadable": "由“{text}”旁的数值算不出增长。",
    },
    noun="增速",
)
