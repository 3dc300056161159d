"""日本語の文と数の書き方：万・億・兆、2024年3月7日。"""

from claims.reasons.language import Language

_RATE = (
    "[{day:day}の][{week:day}の週の][{month:span}の]{provider:provider}"
    "（1{base:unit}＝{rate:number}{quote:unit}）では、{from:money}は約{expected:money}"
)
_FITS = "[{fits_one:day}のレートにも合います。][{fits:day}など{fits_total}日のレートにも合います。]"

SENTENCES = {
    # conversion
    "conversion_accurate": _RATE + "です。記事の{written:money}はこれと一致します。",
    "conversion_approximate": _RATE + "です。記事の{written:money}は{off:off}です。" + _FITS,
    "conversion_outdated": _RATE
    + "です。記事の{written:money}は{off:off}で、以前のレートにだけ合います：{older:day}[など{older_total}日]。",
    "conversion_inaccurate": _RATE
    + "です。記事の{written:money}は{off:off}で、それ以前の1年間に合うレートはありません。",
    "conversion_power_of_ten": _RATE
    + "です。記事の{written:money}は[その{too_large:number}倍][その{too_small:number}分の1]です。"
    "桁数と「万」「億」などの語を見直してください。",
    "conversion_then_agrees": _RATE + "です。記事の{written:money}は当時の相場に合い、掲載時の相場には合いません。",
    "conversion_one_sided": _RATE + "です。記事の{written:money}とは、片方だけが範囲のため比べられません。",
    "conversion_then": _RATE
    + "です。記事の{written:money}は{off:off}ですが、文は日付を示さずに当時のレートを指しています。",
    "conversion_then_lacking": _RATE
    + "です。記事の{written:money}は{off:off}ですが、文が指す{then:span}のレートは資料がありません。",
    "no_rate": "{day:day}の{base:unit}と{quote:unit}のレートはありません。",
    "no_rate_then": "{time:span}の{base:unit}と{quote:unit}のレートはありません。",
    "no_date": "記事に公開日がないため、どの日のレートを使うか決められません。",
    "currency_unknown": "「{text}」がどの通貨か分かりません[。考えられるもの：{candidates}]。",
    "amount_unreadable": "「{text}」から金額を読み取れません。",
    "amount_missing": "換算には二つの金額が必要ですが、一方（{role}）がありません。",
    "same_currency": "どちらの金額も{unit:unit}で、換算するものがありません。",
    "rate_is_last": "{moment:day}より前に最後に公表されたレートは{day:day}のものです。",
    "rate_of_week": "1週間に適用されるレートのため、許容範囲を両側に{width:percent}ずつ広げました。",
    "rate_of_month": "1か月に適用されるレートのため、許容範囲を両側に{width:percent}ずつ広げました。",
    "basis_period": "文が示す{time:span}のレートで照合しました。",
    "basis_chosen": "編集者が選んだ{time:span}のレートで照合しました。",
    "read_as": "「{text}」は{unit:unit}と読むと相場に合います。",
    # repeat
    "rates_differ": (
        "記事は{base:unit}に二つのレートを使っています：{first_from:money}は{first_to:money}"
        "（1{base:unit}＝{first_rate:number}{quote:unit}）、{second_from:money}は{second_to:money}"
        "（1{base:unit}＝{second_rate:number}{quote:unit}）。差は{apart:percent}です。"
    ),
    "rates_agree": "二つの換算は、同じ{base:unit}と{quote:unit}のレートから出たものと見られます。",
    "rates_slip": (
        "{first_from:money}は{first_to:money}とされ、{second_from:money}は{second_to:money}とされています。"
        "一方は桁がずれています。"
    ),
    "rates_unreadable": "レートを比べるには、同じ二つの通貨の換算が二つ必要です。",
    # plain
    "waits_for_source": "計算するものがなく、出典を待っています。",
    # a linked source
    "source_supported": "出典『{source}』[の{agreeing}]は記事と一致：「{passage}」[出典にないもの：{missing}。]",
    "source_supported_issuer": "発表元の『{source}』[の{agreeing}]は記事と一致：「{passage}」"
    "[出典にないもの：{missing}。]",
    "source_contradicted": "出典『{source}』では{theirs}、記事では{ours}：「{passage}」",
    "source_contradicted_words": "出典『{source}』の説明は異なります：「{passage}」",
    "source_not_found": "出典『{source}』はこのことに触れていません[。最も近い部分：「{passage}」]",
    "source_unreadable": "出典『{source}』には読み取れる文章がありません。",
    # any kind
    "kind_unknown": "「{kind}」という種類の主張はありません。",
    "write": "「{old}」を「{new}」と書きます。",
    "add_note": "引用はそのままにし、編集注を付けます：（「{new}」の誤り）。",
}

CURRENCIES = {
    "AED": "ディルハム",
    "ARS": "アルゼンチンペソ",
    "AUD": "豪ドル",
    "BDT": "タカ",
    "BRL": "レアル",
    "CAD": "カナダドル",
    "CHF": "スイスフラン",
    "CLP": "チリペソ",
    "CNY": "元",
    "COP": "コロンビアペソ",
    "CZK": "チェココルナ",
    "DKK": "デンマーククローネ",
    "EGP": "エジプトポンド",
    "EUR": "ユーロ",
    "GBP": "ポンド",
    "HKD": "香港ドル",
    "HUF": "フォリント",
    "IDR": "ルピア",
    "ILS": "シェケル",
    "INR": "インドルピー",
    "ISK": "アイスランドクローナ",
    "JPY": "円",
    "KES": "ケニアシリング",
    "KRW": "ウォン",
    "KWD": "クウェートディナール",
    "KZT": "テンゲ",
    "MOP": "パタカ",
    "MXN": "メキシコペソ",
    "MYR": "リンギット",
    "NGN": "ナイラ",
    "NOK": "ノルウェークローネ",
    "NZD": "ニュージーランドドル",
    "PEN": "ソル",
    "PHP": "フィリピンペソ",
    "PKR": "パキスタンルピー",
    "PLN": "ズウォティ",
    "QAR": "カタールリヤル",
    "RUB": "ルーブル",
    "SAR": "サウジリヤル",
    "SEK": "スウェーデンクローナ",
    "SGD": "シンガポールドル",
    "THB": "バーツ",
    "TRY": "トルコリラ",
    "TWD": "台湾ドル",
    "UAH": "フリブナ",
    "USD": "ドル",
    "VND": "ドン",
    "ZAR": "ランド",
}

PROVIDERS = {
    "ecb": "欧州中央銀行の参照レート",
    "nbp": "ポーランド国立銀行のレート",
    "hmrc": "英国歳入関税庁のレート",
}

LANGUAGE = Language(
    code="ja",
    sentences=SENTENCES,
    currencies=CURRENCIES,
    providers=PROVIDERS,
    scales=((12, "兆", 3), (8, "億", 3), (4, "万", 2)),
    grouping="",
    money="{number}{scale}{name}",
    day="{year}年{month}月{day}日",
    month="{year}年{month}月",
    year="{year}年",
    span="{first}から{last}まで",
    higher="{number}%高い値",
    lower="{number}%低い値",
    same="差のない値",
    percent="{number}%",
    days=("1日", "{number}日"),
    unnamed="示されていない通貨",
)
