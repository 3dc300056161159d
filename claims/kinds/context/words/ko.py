"""Korean places that tell whose a crown, a peso or a franc is."""

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
