"""Korean words that tell whose words a sentence is."""

FORECASTS = ("전망", "예상", "예측", "것으로 보인다")
REPORTING = ("밝혔다", "말했다", "전했다", "따르면", "발표했다", "보도했다", "강조했다")
# name nobody
PRONOUNS = ("그", "그녀", "그들", "이", "보도")
NAMES = (r"(?P<name>[가-힣A-Za-z·()]{2,20})에 따르면",)
# places that say whose a 크로나, 페소, 루피, 디나르, 리얄, 프랑 or 실링 is
PLACES = {
    "SEK": ("스웨덴",),
    "NOK": ("노르웨이",),
    "DKK": ("덴마크",),
    "CZK": ("체코",),
    "MXN": ("멕시코",),
    "ARS": ("아르헨티나",),
    "CLP": ("칠레",),
    "COP": ("콜롬비아",),
    "PHP": ("필리핀",),
    "INR": ("인도",),
    "PKR": ("파키스탄",),
    "LKR": ("스리랑카",),
    "SAR": ("사우디",),
    "QAR": ("카타르",),
    "KWD": ("쿠웨이트",),
    "CHF": ("스위스",),
}
