"""怎样说排序一类的陈述。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="排序",
    roles={
        "larger": "较大",
        "smaller": "较小",
        "after": "其后",
        "best": "最高",
        "first": "第一",
        "second": "第二",
        "third": "第三",
        "fourth": "第四",
        "fifth": "第五",
        "sixth": "第六",
        "seventh": "第七",
        "eighth": "第八",
        "ninth": "第九",
        "tenth": "第十",
        "last": "最末",
        "lowest": "最低",
        "next_lowest": "倒数第二",
    },
    reasons={
        "ranking_accurate": "从{first}到{second}，各数字的顺序与文字相符。",
        "ranking_equal": "{first}与{second}相等，文字却说其中一个更大。",
        "ranking_inaccurate": "按文字，{first}应较大，实际却小于{second}。",
        "ranking_twice": "{first}与{second}排在同一名次，数值却不同。",
        "ranking_needs_series": "{first}低于{second}；两者之间没有别的数值，须有完整数列才能确认。",
        "ranking_missing": "需要两个数字才能比较。",
        "ranking_units": "“{first}”和“{second}”不是同一种量。",
    },
    noun="排序",
    meanings={
        "agrees": "各数字的大小顺序与文字所说的一致。",
        "roughly_agrees": "文字说其中一个较大，两个数字却相等。",
        "differs": "各数字的大小顺序与文字所说的不一致。",
    },
    limits="只把这里给出的数字排了序；其间或其外是否还有别的数字、这些数字从何而来，都没有核对。",
)
