"""怎样说陈述一类的陈述。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="陈述",
    roles={
        "figure": "数字",
    },
    reasons={
        "waits_for_source": "没有可以计算的内容，等待来源。",
    },
    noun="所述内容",
)
