"""Korean words that bound a figure; patterns are tried right before or right behind it."""

LANG = "ko"
FALLS = ""
FALLS_BEHIND = r"^(?:나|가|이)? ?(?:감소|하락|줄|급감|떨어)"
GROWS = r"(?:전년 대비|전년 동기 대비|전월 대비|증감률은|증가율은) $"
MAY_BE_NEGATIVE = "이익 손실 적자 흑자 수지 현금흐름 순익 금리 유가 실적"
SHARES = r"(?:점유율은|투표율은|비중은|비율은|확률은|취업률은) ?$"
RATIOS = "GDP 목표 계획 자산 매출 소득 예산 대비 부채"
PAST_BEFORE = ""
MINUS = ("마이너스 ",)
COUNTED = ("명", "가구", "대", "건", "개사")
CHANGES = r"[증감순]"
