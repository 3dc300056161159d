"""서술 종류의 진술을 어떻게 말하는가."""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="서술",
    roles={
        "figure": "수치",
    },
    reasons={
        "waits_for_source": "계산할 것이 없어 출처를 기다립니다.",
    },
    noun="서술",
)
