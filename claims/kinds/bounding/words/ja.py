"""Japanese words that bound a figure; patterns are tried right before or right behind it."""

LANG = "ja"
FALLS = ""
FALLS_BEHIND = r"^(?:の)?(?:減|減少|下落|低下|マイナス)"
GROWS = r"(?:前年比|前期比|前年同期比|前月比|増減率は|伸び率は)$"
MAY_BE_NEGATIVE = "利益 損失 損益 赤字 黒字 収支 キャッシュ 金利 利回り 原油"
SHARES = r"(?:シェアは|投票率は|就業率は|占有率は|割合は|確率は|確率が)$"
RATIOS = "GDP 目標 計画 資産 売上 収入 予算 前年 前期 比"
PAST_BEFORE = ""
MINUS = ("マイナス",)
COUNTED = ("人", "名", "戸", "社", "台", "件")
CHANGES = r"[増減純]"
