"""怎樣說增減變動一類的陳述。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="增減變動",
    roles={
        "from": "原數",
        "to": "現數",
        "by": "變動",
    },
    reasons={
        "change_accurate": "從{from}到{to}，變動為{expected}，與文中的{written}相符。",
        "change_approximate": "從{from}到{to}，變動為{expected}，與文中的{written}相近。",
        "change_inaccurate": "從{from}到{to}，變動為{expected}，而不是{written}。",
        "change_accurate_rise": "變動{rise}而至{to}，幅度為{expected}，與文中的{written}相符。",
        "change_approximate_rise": "變動{rise}而至{to}，幅度為{expected}，與文中的{written}相近。",
        "change_inaccurate_rise": "變動{rise}而至{to}，幅度為{expected}，而不是{written}。",
        "change_power_of_ten": "從{from}到{to}，變動為{expected}；文中的{written}差了若干位數。",
        "change_percent_for_points": (
            "從{from}到{to}，按百分點為{written}，按百分比為{expected}：百分點被寫成了百分比。"
        ),
        "change_points_for_percent": "從{from}到{to}為{expected}；{written}是按百分比計算的變動，不是百分點。",
        "change_to_for_by": "從{from}到{to}，變動為{expected}；{written}是後者與前者之比：「增長到」不是「增長了」。",
        "change_wrong_base": "從{from}到{to}，以前者為基數變動為{expected}；{written}是以後者為基數算出的。",
        "change_wrong_direction": "從{from}到{to}，升降方向與文中相反，應為{expected}。",
        "change_digits_transposed": "從{from}到{to}，變動為{expected}；文中的{written}有兩位數字顛倒。",
        "change_beyond_itself": "不能下降{written}：下降一倍即為零，或指下降一半。",
        "change_missing": "要核對「{text}」，需要變動前後的數值。",
        "change_unreadable": "由「{text}」旁的數值算不出變動。",
    },
    noun="增減幅",
)
