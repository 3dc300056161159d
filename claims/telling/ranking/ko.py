"""순위 종류의 진술을 어떻게 말하는가."""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="순위",
    roles={
        "larger": "큰 쪽",
        "smaller": "작은 쪽",
        "after": "그다음",
        "best": "최고",
        "first": "1위",
        "second": "2위",
        "third": "3위",
        "fourth": "4위",
        "fifth": "5위",
        "sixth": "6위",
        "seventh": "7위",
        "eighth": "8위",
        "ninth": "9위",
        "tenth": "10위",
        "last": "꼴찌",
        "lowest": "최저",
        "next_lowest": "끝에서 둘째",
    },
    reasons={
        "ranking_accurate": "{first}부터 {second}까지 수치가 문장이 말하는 순서대로입니다.",
        "ranking_equal": "{first}, {second} 두 값은 같은데 문장은 한쪽이 더 크다고 합니다.",
        "ranking_inaccurate": "문장대로라면 {first} 쪽이 더 커야 하지만 {second}보다 작습니다.",
        "ranking_twice": "{first}, {second} 두 값은 같은 순위로 되어 있지만 서로 다릅니다.",
        "ranking_needs_series": (
            "{first}의 위치는 {second}보다 아래입니다. 그 사이에 다른 값이 없는지는 전체 수열이 있어야 압니다."
        ),
        "ranking_missing": "비교하려면 수치 둘이 필요합니다.",
        "ranking_units": "“{first}”, “{second}” 두 값은 같은 종류의 양이 아닙니다.",
    },
    noun="순위",
    meanings={
        "agrees": "수치의 크기 순서가 문장이 말하는 순서와 일치합니다.",
        "roughly_agrees": "문장은 한쪽이 크다고 하지만 두 수치는 같습니다.",
        "differs": "수치의 크기 순서가 문장이 말하는 순서와 일치하지 않습니다.",
    },
    limits=(
        "여기 나온 수치만 순서를 따졌습니다. 그 사이나 밖에 다른 수치가 있는지, 수치가 어디서 왔는지는 "
        "대조하지 않았습니다."
    ),
)
