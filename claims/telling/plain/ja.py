"""記述の記述をどう伝えるか。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="記述",
    roles={
        "figure": "数値",
    },
    reasons={
        "waits_for_source": "計算するものがなく、出典を待っています。",
    },
    noun="記述",
)
