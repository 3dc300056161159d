"""Korean words that tell whose words a sentence is."""

FORECASTS = ("전망", "예상", "예측", "것으로 보인다")
REPORTING = ("밝혔다", "말했다", "전했다", "따르면", "발표했다", "보도했다", "강조했다")
NAMES = (r"(?P<name>[가-힣A-Za-z·()]{2,20})에 따르면",)
