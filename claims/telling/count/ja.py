"""列挙の数の記述をどう伝えるか。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="列挙の数",
    roles={"count": "個数", "item": "列挙"},
    reasons={
        "count_accurate": "挙げられているのは{items}の{expected}で、記事の{written}と一致します。",
        "count_inaccurate": "挙げられているのは{items}の{expected}で、{written}ではありません。",
        "count_missing": "個数の照合には数と列挙された名が必要です。",
    },
    noun="列挙の数",
    limits="列挙された名だけを数えました。それらが当てはまるか、ほかにもあるかは照合していません。",
)
