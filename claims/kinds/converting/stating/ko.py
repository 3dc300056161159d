"""Korean: 1달러=1300원 기준, 달러당 1300원으로 환산."""

from claims.kinds.converting.stating.stating import Stating

STATING = Stating(
    currencies={"달러": "USD", "유로": "EUR", "위안": "CNY", "엔": "JPY", "파운드": "GBP"},
    equals=("=", "당"),
    before=(),
    after=("기준", "으로 환산", "로 환산", "적용", "으로 계산", "로 계산", "환율 기준", "을 적용", "를 적용"),
    for_each=r"(?P<name>달러|유로|위안|엔|파운드)당 ?(?:약 )?$",
)
