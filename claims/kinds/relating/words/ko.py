"""Korean words around quantities."""

# say nothing about what a quantity is
EMPTY = (
    "지난",
    "올해",
    "기준",
    "으로",
    "에서",
    "까지",
    "했다",
    "였다",
    "것으",
    "나타",
    "났다",
    "조원",
    "억원",
    "만원",
    "대비",
    "전체",
    "이다",
)
# make a percentage one of change
CHANGES = ("대비", "증가", "감소", "상승", "하락", "늘", "줄", "성장", "올랐", "내렸", "인상", "인하")
# may stand between such a word and its figure
BETWEEN = ("약", "폭", "은", "는", "이", "이나")
# hold such a word and say no change
STEADY = ()
