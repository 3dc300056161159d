"""Japanese words around quantities."""

# say nothing about what a quantity is
EMPTY = (
    "した",
    "して",
    "いる",
    "なっ",
    "った",
    "から",
    "まで",
    "では",
    "には",
    "この",
    "その",
    "年度",
    "前年",
    "億円",
    "万円",
    "割合",
    "する",
    "れた",
)
# make a percentage one of change
CHANGES = (
    "増",
    "減",
    "前年比",
    "前年同期比",
    "前年度比",
    "前年度より",
    "前年より",
    "上昇",
    "下落",
    "低下",
    "伸び",
    "アップ",
    "ダウン",
    "引き上げ",
    "引き下げ",
)
# may stand between such a word and its figure
BETWEEN = ("約", "より", "ほど", "は", "が")
# hold such a word and say no change
STEADY = ()
