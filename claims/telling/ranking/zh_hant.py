"""怎樣說排序一類的陳述。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="排序",
    roles={
        "larger": "較大",
        "smaller": "較小",
        "after": "其後",
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
        "next_lowest": "倒數第二",
    },
    reasons={
        "ranking_accurate": "從{first}到{second}，各數字的順序與文字相符。",
        "ranking_equal": "{first}與{second}相等，文字卻說其中一個更大。",
        "ranking_inaccurate": "按文字，{first}應較大，實際卻小於{second}。",
        "ranking_twice": "{first}與{second}排在同一名次，數值卻不同。",
        "ranking_needs_series": "{first}低於{second}；兩者之間沒有別的數值，須有完整數列才能確認。",
        "ranking_missing": "需要兩個數字才能比較。",
        "ranking_units": "「{first}」和「{second}」不是同一種量。",
    },
    noun="排序",
    meanings={
        "agrees": "各數字的大小順序與文字所說的一致。",
        "roughly_agrees": "文字說其中一個較大，兩個數字卻相等。",
        "differs": "各數字的大小順序與文字所說的不一致。",
    },
    limits="只把這裡給出的數字排了序；其間或其外是否還有別的數字、這些數字從何而來，都沒有核對。",
)
