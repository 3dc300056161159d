"""怎样说倍数一类的陈述。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="倍数",
    roles={
        "a": "比较对象",
        "b": "比较基准",
        "times": "倍数",
        "by": "多出倍数",
    },
    reasons={
        "multiple_accurate": "{a}[是{b}的{expected}倍][比{b}多{by}倍]，与文中的“{times}”相符。",
        "multiple_approximate": "{a}[是{b}的{expected}倍][比{b}多{by}倍]，与文中的“{times}”相近。",
        "multiple_inaccurate": "{a}[是{b}的{expected}倍][比{b}多{by}倍]，而不是“{times}”。",
        "multiple_power_of_ten": "{a}[是{b}的{expected}倍][比{b}多{by}倍]；文中的“{times}”差了若干位数。",
        "multiple_to_for_by": "{a}比{b}多{by}倍；“{times}”是后者对前者的倍数：“增长到”不是“增长了”。",
        "multiple_swapped_parts": "{a}[是{b}的{expected}倍][比{b}多{by}倍]；把两者对调才是“{times}”。",
        "multiple_digits_transposed": "{a}[是{b}的{expected}倍][比{b}多{by}倍]；文中的“{times}”有两位数字颠倒。",
        "multiple_missing": "要核对“{text}”，需要相比的两个数值。",
        "multiple_unreadable": "由“{text}”旁的数值算不出倍数。",
    },
    noun="倍数",
)
