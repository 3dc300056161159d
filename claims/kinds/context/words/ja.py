"""Japanese places that tell whose a crown, a peso or a franc is."""

# places that say whose a クローナ, ペソ, ルピー, ディナール, リヤル, フラン or シリング is
PLACES = {
    "SEK": ("スウェーデン",),
    "NOK": ("ノルウェー",),
    "DKK": ("デンマーク",),
    "CZK": ("チェコ",),
    "MXN": ("メキシコ",),
    "ARS": ("アルゼンチン",),
    "CLP": ("チリ",),
    "COP": ("コロンビア",),
    "PHP": ("フィリピン", "マニラ"),
    "INR": ("インド",),
    "PKR": ("パキスタン",),
    "LKR": ("スリランカ",),
    "SAR": ("サウジ",),
    "QAR": ("カタール",),
    "KWD": ("クウェート",),
    "CHF": ("スイス",),
}
