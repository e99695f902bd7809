/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "promise.h"

typedef struct {
  const char *text;
  guint count;
  const char *noun;
} Case;

static const Case english[] = {
  { "5 Reasons Why Small Kitchens Work", 5, "Reasons" },
  { "Seven Ways to Fold a Map", 7, "Ways" },
  { "A dozen ideas for rainy days", 12, "ideas" },
  { "Half a dozen ideas for rainy days", 6, "ideas" },
  { "Twenty-five tricks with string", 25, "tricks" },
  { "How I learned to whistle: 3 lessons", 3, "lessons" },
  { "Top 10", 10, NULL },
  { "Top 10: the year in gardens", 10, NULL },
  { "The 7 best knots for sailors", 7, NULL },
  { "9+ tools for bookbinders", 9, "tools" },
  { "A 7-step plan for tidy shelves", 7, "step" },
  { "9 of the Loveliest Arbours We Know", 9, "Arbours" },
  { "Seven of Our Favourite Soups", 7, "Soups" },
  { "6 Day Trips from the Capital", 6, "Day Trips" },
  { "These 6 gardeners grow their own tea", 6, "gardeners" },
  { "Ten Questions (Minus Two) for a Baker", 8, "Questions" },
  { "Fun ways to sort buttons", 0, "ways" },
  { "The Dos and Don'ts of balcony plants", 0, "Dos and Don'ts" },
};

static const Case western_europe[] = {
  { "Fünf Gründe, warum Brot duftet", 5, "Gründe" },
  { "Ein halbes Dutzend Tipps für Eltern", 6, "Tipps" },
  { "7 der schönsten Lauben", 7, "Lauben" },
  { "7 Schlaftipps für Eltern", 7, "Schlaftipps" },
  { "Sept raisons de planter un arbre", 7, "raisons" },
  { "10 astuces pour ranger la cave", 10, "astuces" },
  { "Media docena de maneras de doblar un mapa", 6, "maneras" },
  { "Seis de los mejores miradores de la sierra", 6, "miradores" },
  { "Dos razones para doblar un mapa", 2, "razones" },
  { "Cinco maneras de doblar un mapa", 5, "maneras" },
  { "8 consejos para cuidar el huerto", 8, "consejos" },
  { "Seis dicas para limpar janelas", 6, "dicas" },
  { "Quattro motivi per andare in bici", 4, "motivi" },
  { "Vijf redenen om te wandelen", 5, "redenen" },
};

static const Case eastern_europe[] = {
  { "Tri dôvody, prečo piecť", 3, "dôvody" },
  { "5 powodów, by sadzić drzewa", 5, "powodów" },
  { "Пять причин завести огород", 5, "причин" },
  { "7 способов сложить карту", 7, "способов" },
};

static const Case chinese[] = {
  { "坚持早起的5个理由", 5, "理由" },
  { "五个理由告诉你为何要喝茶", 5, "理由" },
  { "十大养花技巧", 10, "技巧" },
  { "3种你没试过的折纸方法", 3, "方法" },
  { "养猫前必须知道的十二件事", 12, "事" },
  { "9 個讓人感動的小故事", 9, "故事" },
  { "新手種菜常犯的七大錯誤", 7, "錯誤" },
  { "２１条省水建议", 21, "建议" },
  { "整理书架，只需三步", 3, "步" },
  { "做豆腐的六个步骤", 6, "步骤" },
  { "烤面包五招", 5, "招" },
  { "大家都用得上的打结技巧", 0, "技巧" },
};

static const Case japanese[] = {
  { "朝に歩くべき5つの理由", 5, "理由" },
  { "パンがふくらまない３つの原因とは", 3, "原因" },
  { "初心者におすすめの園芸道具10選", 10, "道具" },
  { "片づけが続く七つのコツ", 7, "コツ" },
  { "毎日の料理が楽になる12のアイデア", 12, "アイデア" },
  { "知っておきたい地図の読み方5か条", 5, NULL },
  { "猫と暮らす前に考えたいこと8つ", 8, "こと" },
  { "園芸道具ベスト3", 3, "道具" },
  { "ノート術：4ステップで始める", 4, "ステップ" },
};

static const Case korean[] = {
  { "아침에 걸어야 하는 5가지 이유", 5, "이유" },
  { "빵이 부풀지 않는 이유 3가지", 3, "이유" },
  { "다섯 가지 정리 방법", 5, "방법" },
  { "정원을 가꾸는 방법 5", 5, "방법" },
  { "베란다 정원 꿀팁 7", 7, NULL },
  { "일곱가지 습관", 7, "습관" },
  { "초보 정원사를 위한 팁 10가지", 10, "팁" },
  { "집에서 차를 우리는 4단계", 4, "단계" },
  { "지도를 접는 열두 가지 방법", 12, "방법" },
};

static const Case south_east_asia[] = {
  { "5 lý do nên trồng cây", 5, "lý do" },
  { "Năm cách gấp bản đồ", 5, "cách" },
  { "Mười hai mẹo giữ bếp sạch", 12, "mẹo" },
  { "7 sai lầm khi nuôi mèo", 7, "sai lầm" },
  { "Lima alasan menanam pohon", 5, "alasan" },
  { "10 Cara Melipat Peta", 10, "Cara" },
  { "Dua belas langkah menyeduh teh", 12, "langkah" },
  { "7 kesilapan ketika membela kucing", 7, "kesilapan" },
  { "5 เหตุผลที่คุณควรปลูกต้นไม้", 5, "เหตุผล" },
  { "10 วิธีพับแผนที่", 10, "วิธี" },
  { "เคล็ดลับ 7 ข้อในการชงชา", 7, "เคล็ดลับ" },
  { "ห้าเหตุผลที่ควรเดินตอนเช้า", 5, "เหตุผล" },
};

static const Case india[] = {
  { "पेड़ लगाने के 5 कारण", 5, "कारण" },
  { "घर साफ रखने के सात आसान तरीके", 7, "तरीके" },
  { "चाय बनाने के १० टिप्स", 10, "टिप्स" },
  { "पौधा लगाने से पहले जानें ये 6 बातें", 6, "बातें" },
  { "গাছ লাগানোর ৫টি কারণ", 5, "কারণ" },
  { "ঘর গোছানোর সাতটি সহজ উপায়", 7, "উপায়" },
  { "চা বানানোর ১০ টি টিপস", 10, "টিপস" },
  { "மரம் நடுவதற்கான 5 காரணங்கள்", 5, "காரணங்கள்" },
  { "தேநீர் தயாரிக்க ஏழு எளிய வழிகள்", 7, "வழிகள்" },
  { "درخت لگانے کی 5 وجوہات", 5, "وجوہات" },
  { "چائے بنانے کے سات آسان طریقے", 7, "طریقے" },
};

static const Case right_to_left[] = {
  { "5 أسباب تدفعك لزراعة شجرة", 5, "أسباب" },
  { "خمس طرق لطي الخريطة", 5, "طرق" },
  { "أهم ١٠ نصائح لتحضير الشاي", 10, "نصائح" },
  { "15 سببًا للمشي صباحًا", 15, "سببًا" },
  { "سبعة أخطاء عند تربية القطط", 7, "أخطاء" },
  { "أحد عشر سؤالا عن الخبز", 11, "سؤالا" },
  { "۵ دلیل برای کاشتن درخت", 5, "دلیل" },
  { "هفت روش ساده تا کردن نقشه", 7, "روش" },
  { "۱۲ نکته درباره دم کردن چای", 12, "نکته" },
  { "5 סיבות לשתול עץ", 5, "סיבות" },
  { "שבע דרכים לקפל מפה", 7, "דרכים" },
  { "עשרה טיפים להכנת תה", 10, "טיפים" },
  { "7 הטעויות של מגדלי חתולים", 7, "הטעויות" },
};

/* Numbers that count something else, or are a name's. */
static const Case none[] = {
  { "", 0, NULL },
  { "A walk in the woods", 0, NULL },
  { "My garden in 2024", 0, NULL },
  { "Windows 11 is here", 0, NULL },
  { "Five years of baking", 0, NULL },
  { "A 6 day hike", 0, NULL },
  { "A kitchen for $500", 0, NULL },
  { "He is 42", 0, NULL },
  { "5 of the crew saved from wreck", 0, NULL },
  { "Two of them are back", 0, NULL },
  { "30% of shelves are empty", 0, NULL },
  { "The 3rd of May", 0, NULL },
  { "Chapter 7: the sea", 0, NULL },
  { "iPhone 15 against Pixel 8", 0, NULL },
  { "One reader's garden", 0, NULL },
  { "How to Enjoy Tea Day", 0, NULL },
  { "我在乡下住了三年", 0, NULL },
  { "第五次看海", 0, NULL },
  { "三个月学会做面包", 0, NULL },
  { "早上8点的海边", 0, NULL },
  { "3人で海へ行った", 0, NULL },
  { "第7話　海のにおい", 0, NULL },
  { "5年ぶりの庭", 0, NULL },
  { "3년 만에 다시 본 바다", 0, NULL },
  { "오후 5시의 정원", 0, NULL },
  { "제5회 정원 축제", 0, NULL },
  { "우리 집 5", 0, NULL },
  { "5 năm làm vườn", 0, NULL },
  { "Năm 2024 của tôi", 0, NULL },
  { "Lima tahun di kebun", 0, NULL },
  { "3 ปีในสวน", 0, NULL },
  { "मेरे बगीचे के 5 साल", 0, NULL },
  { "আমার বাগানের ৫ বছর", 0, NULL },
  { "என் தோட்டத்தில் 5 ஆண்டுகள்", 0, NULL },
  { "باغ میں 5 سال", 0, NULL },
  { "5 سنوات في الحديقة", 0, NULL },
  { "۵ سال در باغ", 0, NULL },
  { "5 שנים בגינה", 0, NULL },
};

static const Case leads[] = {
  { "I love old maps. Here are five reasons to keep one at home.", 5, "reasons" },
  { "The following 7 tips helped me most", 7, "tips" },
  { "There were three reasons", 0, NULL },
  { "She paid 40 dollars. Here are the details.", 0, NULL },
  { "下面是我总结的五个理由。", 5, "理由" },
  { "この記事では、3つのコツを紹介します。", 3, "コツ" },
  { "다음은 제가 추천하는 5가지 방법이다.", 5, NULL },
  { "Dưới đây là 6 mẹo tôi hay dùng.", 6, "mẹo" },
  { "Berikut ini 4 alasan saya.", 4, "alasan" },
  { "यहां 5 कारण दिए गए हैं।", 5, "कारण" },
  { "নিচে ৬টি উপায় দেওয়া হলো।", 6, "উপায়" },
  { "إليك 5 أسباب مهمة.", 5, "أسباب" },
  { "در ادامه ۷ روش را می‌خوانید.", 7, "روش" },
  { "הנה 5 סיבות טובות.", 5, "סיבות" },
};

static void
compare (const Case *expected,
         const ReasonsPromise *promise)
{
  guint count = promise != NULL ? promise->count : 0;
  const char *noun = promise != NULL ? promise->noun : NULL;

  if (count != expected->count || (expected->noun != NULL && g_strcmp0 (noun, expected->noun) != 0)) {
    g_test_message ("\"%s\" promises %u %s, not %u %s", expected->text, count, noun,
                    expected->count, expected->noun);
    g_test_fail ();
  }
}

typedef struct {
  const Case *cases;
  gsize n_cases;
} Table;

static void
test_titles (gconstpointer data)
{
  const Table *table = data;

  for (gsize i = 0; i < table->n_cases; i++) {
    g_autoptr (ReasonsPromise) promise = reasons_promise_new_from_title (table->cases[i].text);

    compare (&table->cases[i], promise);
  }
}

static void
test_leads (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (leads); i++) {
    g_autoptr (ReasonsPromise) promise = reasons_promise_new_from_lead (leads[i].text);

    compare (&leads[i], promise);
  }
}

static void
test_certainty (void)
{
  g_autoptr (ReasonsPromise) known = reasons_promise_new_from_title ("5 reasons to bake");
  g_autoptr (ReasonsPromise) unknown = reasons_promise_new_from_title ("These 6 gardeners grow tea");

  g_assert_nonnull (known);
  g_assert_nonnull (unknown);
  g_assert_true (known->is_certain);
  g_assert_false (unknown->is_certain);
}

static void
test_limits (void)
{
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (GString) lead = g_string_new (NULL);
  g_autofree char *most = g_strdup_printf ("%d reasons", REASONS_PROMISE_MAX);
  g_autofree char *more = g_strdup_printf ("%d reasons", REASONS_PROMISE_MAX + 1);
  g_autoptr (ReasonsPromise) at_most = reasons_promise_new_from_title (most);
  g_autoptr (ReasonsPromise) too_many = reasons_promise_new_from_title (more);
  g_autoptr (ReasonsPromise) one = reasons_promise_new_from_title ("1 reason to bake");
  g_autoptr (ReasonsPromise) late = NULL;
  g_autoptr (ReasonsPromise) late_lead = NULL;

  g_assert_cmpuint (at_most->count, ==, REASONS_PROMISE_MAX);
  g_assert_cmpuint (too_many != NULL ? too_many->count : 0, ==, 0);
  g_assert_cmpuint (one != NULL ? one->count : 0, ==, 0);

  while (title->len < REASONS_PROMISE_TITLE_MAX)
    g_string_append (title, "sea. ");
  g_string_append (title, "5 reasons");
  late = reasons_promise_new_from_title (title->str);
  g_assert_null (late);

  while (lead->len < REASONS_PROMISE_LEAD_MAX)
    g_string_append (lead, "sea. ");
  g_string_append (lead, "Here are 5 reasons");
  late_lead = reasons_promise_new_from_lead (lead->str);
  g_assert_null (late_lead);
}

static void
test_copy (void)
{
  g_autoptr (ReasonsPromise) promise = reasons_promise_new_from_title ("5 reasons to bake");
  g_autoptr (ReasonsPromise) copy = reasons_promise_copy (promise);

  g_assert_cmpuint (copy->count, ==, 5);
  g_assert_cmpstr (copy->noun, ==, "reasons");
  g_assert_true (copy->noun != promise->noun);
  g_assert_cmpint (copy->is_certain, ==, promise->is_certain);
  reasons_promise_free (NULL);
}

int
main (int argc,
      char **argv)
{
  static const struct {
    const char *path;
    Table table;
  } tables[] = {
    { "english", { english, G_N_ELEMENTS (english) } },
    { "western-europe", { western_europe, G_N_ELEMENTS (western_europe) } },
    { "eastern-europe", { eastern_europe, G_N_ELEMENTS (eastern_europe) } },
    { "chinese", { chinese, G_N_ELEMENTS (chinese) } },
    { "japanese", { japanese, G_N_ELEMENTS (japanese) } },
    { "korean", { korean, G_N_ELEMENTS (korean) } },
    { "south-east-asia", { south_east_asia, G_N_ELEMENTS (south_east_asia) } },
    { "india", { india, G_N_ELEMENTS (india) } },
    { "right-to-left", { right_to_left, G_N_ELEMENTS (right_to_left) } },
    { "none", { none, G_N_ELEMENTS (none) } },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++) {
    g_autofree char *path = g_strconcat ("/reasons/article/promise/title/", tables[i].path, NULL);

    g_test_add_data_func (path, &tables[i].table, test_titles);
  }
  g_test_add_func ("/reasons/article/promise/lead", test_leads);
  g_test_add_func ("/reasons/article/promise/certainty", test_certainty);
  g_test_add_func ("/reasons/article/promise/limits", test_limits);
  g_test_add_func ("/reasons/article/promise/copy", test_copy);

  return g_test_run ();
}
