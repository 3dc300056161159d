"""怎樣說倍數一類的陳述。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="倍數",
    roles={
        "a": "比較對象",
        "b": "比較基準",
        "times": "倍數",
        "by": "多出倍數",
    },
    reasons={
        "multiple_accurate": "{a}[是{b}的{expected}倍][比{b}多{by}倍]，與文中的「{times}」相符。",
        "multiple_approximate": "{a}[是{b}的{expected}倍][比{b}多{by}倍]，與文中的「{times}」相近。",
        "multiple_inaccurate": "{a}[是{b}的{expected}倍][比{b}多{by}倍]，而不是「{times}」。",
        "multiple_power_of_ten": "{a}[是{b}的{expected}倍][比{b}多{by}倍]；文中的「{times}」差了若干位數。",
        "multiple_to_for_by": "{a}比{b}多{by}倍；「{times}」是後者對前者的倍數：「增長到」不是「增長了」。",
        "multiple_swapped_parts": "{a}[是{b}的{expected}倍][比{b}多{by}倍]；把兩者對調才是「{times}」。",
        "multiple_digits_transposed": "{a}[是{b}的{expected}倍][比{b}多{by}倍]；文中的「{times}」有兩位數字顛倒。",
        "multiple_missing": "要核對「{text}」，需要相比的兩個數值。",
        "multiple_unreadable": "由「{text}」旁的數值算不出倍數。",
    },
    noun="倍數",
)
