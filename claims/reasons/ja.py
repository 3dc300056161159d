"""日本語の文と数の書き方：万・億・兆、2024年3月7日。"""

from claims.reasons.language import Language

SENTENCES = {
    # a linked source
    "source_supported": "出典『{source}』[の{agreeing}]は記事と一致：「{passage}」[出典にないもの：{missing}。]",
    "source_supported_issuer": "発表元の『{source}』[の{agreeing}]は記事と一致：「{passage}」"
    "[出典にないもの：{missing}。]",
    "source_contradicted": "出典『{source}』では{theirs}、記事では{ours}：「{passage}」",
    "source_contradicted_words": "出典『{source}』の説明は異なります：「{passage}」",
    "source_copies": "『{source}』は『{original}』とほぼ同じ文章のため、一つの出典として数える",
    "source_not_found": "出典『{source}』はこのことに触れていません[。最も近い部分：「{passage}」]",
    "series_supported": "『{source}』{row}行目：{period:span}の{item}は{theirs}（{released:day}公表）",
    "series_contradicted": "『{source}』{row}行目：{period:span}の{item}は{theirs}（{released:day}公表）、文中は{ours}",
    "series_outdated": (
        "記事の{period:span}の{item}{ours}は{former:day}公表の値で、掲載時にはすでに{theirs}でした（{released:day}公表、『{source}』"
        "{row}行目）"
    ),
    "series_record": (
        "『{source}』：{period:span}の{item}は{theirs}で、掲載時に知られた値では{first:span}以降のどの期も上回る記録です（{row}行目、{releas"
        "ed:day}公表）"
    ),
    "series_no_record": (
        "『{source}』：{period:span}の{item}{theirs}は記録ではなく、{other_period:span}は{other}です（{row}行目、{released:"
        "day}公表）"
    ),
    "series_revised": "その後{theirs}に改定されました（{released:day}公表）",
    "series_no_publication": "『{source}』の値は公表日で選びますが、記事の掲載日がありません",
    "series_no_item": "『{source}』には複数の項目があり、文にその名がないか複数あります[：{items}]",
    "series_no_period": "『{source}』に{item}はありますが、文に時期がないか複数あります",
    "series_not_known": "掲載時、『{source}』には{period:span}の{item}の値がありませんでした",
    "series_no_figure": "『{source}』の{item}は{theirs}ですが、文に同じ単位の数値がないか複数あります",
    "series_too_short": "『{source}』の{item}の系列は[{since:span}以来の]記録を言えるほど長くありません",
    "source_unreadable": "出典『{source}』には読み取れる文章がありません。",
    # a slip that explains a wrong statement of any kind
    "slip_power_of_ten": "{written}が{meant:number}なら合う：桁が違う可能性がある。",
    "slip_swapped_parts": "{written}と{meant}を入れ替えると合う。",
    "slip_digits_transposed": "2つの数字が入れ替わった可能性がある：{written}が{meant}なら合う。",
    "slip_wrong_digit": "数字が1つ違う可能性がある：{written}が{meant}なら合う。",
    "slip_wrong_currency": "{meant:unit}なら合う：{written}の通貨が違う可能性がある。",
    "slip_percent_for_points": "ポイントなら合う：{written}はポイントの可能性がある。",
    "slip_points_for_percent": "パーセントなら合う：{written}はパーセントの可能性がある。",
    "slip_wrong_year": "1年違い（{meant}）なら合う：{written}の年が違う可能性がある。",
    # whose words they are
    "forecast_only_computed": "予測の数値のため、数値どうしの計算だけを確かめました。",
    "ask_source": "予測の数値です。「{old}」を直す前に出所と照らし合わせてください。"
    "ほかの数値からは「{new}」となります。",
    "ask_source_amount": "予測の数値です。「{old}」を直す前に出所と照らし合わせてください。"
    "ほかの数値からは{new:money}となります。",
    "note_in_brackets": "（編集部注：正しくは{new}）",
    "note_in_brackets_amount": "（編集部注：正しくは{new:money}）",
    # any kind
    "figure_corrected": "編集者は「{text}」を{value:money}と読みます。",
    "kind_unknown": "「{kind}」という種類の主張はありません。",
    "write": "「{old}」を「{new}」と書きます。",
    "add_note": "引用はそのままにし、編集注を付けます：（「{new}」の誤り）。",
    "write_amount": "「{old}」を{new:money}と書きます。",
    "add_note_amount": "引用はそのままにし、編集注を付けます：（正しくは{new:money}）。",
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
