"""怎樣說陳述一類的陳述。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="陳述",
    roles={
        "figure": "數字",
    },
    reasons={
        "waits_for_source": "沒有可以計算的內容，等待來源。",
    },
    noun="所述內容",
)
