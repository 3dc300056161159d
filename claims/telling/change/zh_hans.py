"""怎样说增减变动一类的陈述。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="增减变动",
    roles={
        "from": "原数",
        "to": "现数",
        "by": "变动",
    },
    reasons={
        "change_accurate": "从{from}到{to}，变动为{expected}，与文中的{written}相符。",
        "change_approximate": "从{from}到{to}，变动为{expected}，与文中的{written}相近。",
        "change_inaccurate": "从{from}到{to}，变动为{expected}，而不是{written}。",
        "change_accurate_rise": "变动{rise}而至{to}，幅度为{expected}，与文中的{written}相符。",
        "change_approximate_rise": "变动{rise}而至{to}，幅度为{expected}，与文中的{written}相近。",
        "change_inaccurate_rise": "变动{rise}而至{to}，幅度为{expected}，而不是{written}。",
        "change_power_of_ten": "从{from}到{to}，变动为{expected}；文中的{written}差了若干位数。",
        "change_percent_for_points": (
            "从{from}到{to}，按百分点为{written}，按百分比为{expected}：百分点被写成了百分比。"
        ),
        "change_points_for_percent": "从{from}到{to}为{expected}；{written}是按百分比计算的变动，不是百分点。",
        "change_to_for_by": "从{from}到{to}，变动为{expected}；{written}是后者与前者之比：“增长到”不是“增长了”。",
        "change_wrong_base": "从{from}到{to}，以前者为基数变动为{expected}；{written}是以后者为基数算出的。",
        "change_wrong_direction": "从{from}到{to}，升降方向与文中相反，应为{expected}。",
        "change_digits_transposed": "从{from}到{to}，变动为{expected}；文中的{written}有两位数字颠倒。",
        "change_beyond_itself": "不能下降{written}：下降一倍即为零，或指下降一半。",
        "change_missing": "要核对“{text}”，需要变动前后的数值。",
        "change_unreadable": "由“{text}”旁的数值算不出变动。",
    },
    noun="增减幅",
)
