"""Japanese: 1ドル＝150円で換算, 1元20円で計算."""

from claims.kinds.converting.stating.stating import Stating

STATING = Stating(
    currencies={"ドル": "USD", "ユーロ": "EUR", "元": "CNY", "ウォン": "KRW", "ポンド": "GBP"},
    equals=("=", "＝", "は", "約", ""),
    before=(),
    after=("で換算", "換算", "で計算", "として換算", "として計算", "のレートで"),
)
