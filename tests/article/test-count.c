/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "count.h"
#include "promise.h"

/* The first number of a title that may count entries; 0 where there is none. */
static int
find_count (const char *title,
            ReasonsCount *count)
{
  g_autoptr (ReasonsTokens) tokens = reasons_tokens_new (title, 256);
  guint64 languages = reasons_tokens_get_languages (tokens);

  for (guint i = 0; i < tokens->len; i++)
    if (reasons_count_read (tokens, i, languages, count))
      return count->value;
  return 0;
}

typedef struct {
  const char *title;
  int value;
} Row;

static void
check (const Row *rows,
       gsize n_rows)
{
  for (gsize i = 0; i < n_rows; i++) {
    ReasonsCount count;
    int value = find_count (rows[i].title, &count);

    if (value != rows[i].value)
      g_test_fail_printf ("%s: %d", rows[i].title, value);
  }
}

static void
test_languages (void)
{
  static const Row rows[] = {
    { "Fünf Gründe, warum du jetzt Rust lernen solltest", 5 },
    { "Die 7 besten Schlaftipps für Schichtarbeiter", 7 },
    { "10 Dinge, die ich 2023 gelernt habe", 10 },
    { "Zwölf einfache Wege zu mehr Gelassenheit", 12 },
    { "Besser schlafen: 8 Tipps", 8 },
    { "So sparst du Strom mit diesen 6 Tricks", 6 },
    { "30 Jahre Mauerfall", 0 },
    { "Wie ich 10 Kilo abgenommen habe", 0 },
    { "3 Fehler, die Gründer vermeiden sollten", 3 },
    { "Einundzwanzig Fragen an deinen Arbeitgeber", 21 },
    { "Cinq raisons de passer à Linux", 5 },
    { "7 astuces pour mieux dormir", 7 },
    { "Les 10 erreurs les plus courantes en cuisine", 10 },
    { "6 bonnes raisons d'apprendre Python", 6 },
    { "Deux ans après, le bilan", 0 },
    { "Comment bien choisir son vélo : 8 conseils d'experts", 8 },
    { "Voici 9 façons d'économiser", 9 },
    { "12 idées reçues sur le café", 12 },
    { "5 razones para aprender Go en 2024", 5 },
    { "Siete consejos para dormir mejor", 7 },
    { "Los 10 mejores trucos de Excel", 10 },
    { "Cómo ahorrar energía en casa: 8 consejos prácticos", 8 },
    { "20 años de Linux", 0 },
    { "15 cosas que no sabías del café", 15 },
    { "5 motivos para viajar sozinho", 5 },
    { "Sete dicas para economizar", 7 },
    { "Os 10 erros mais comuns de quem investe", 10 },
    { "6 maneiras de melhorar o sono", 6 },
    { "5 motivi per imparare Rust", 5 },
    { "Sette consigli per dormire meglio", 7 },
    { "I 10 errori più comuni in cucina", 10 },
    { "Come risparmiare energia: 8 consigli utili", 8 },
    { "4 buone abitudini da adottare", 4 },
    { "5 redenen om te fietsen", 5 },
    { "Zeven tips voor een betere nachtrust", 7 },
    { "De 10 grootste fouten bij solliciteren", 10 },
    { "Energie besparen: 6 handige bespaartips", 6 },
    { "9 dingen die je niet wist over koffie", 9 },
    { "5 powodów, dla których warto uczyć się Pythona", 5 },
    { "Trzy sposoby na lepszy sen", 3 },
    { "10 najczęstszych błędów początkujących", 10 },
    { "Poznaj 7 zasad zdrowego odżywiania", 7 },
    { "Jak zaoszczędzić prąd w 6 krokach", 6 },
    { "25 lat wolności", 0 },
    { "5 причин выучить Rust", 5 },
    { "Семь советов для крепкого сна", 7 },
    { "10 самых распространённых ошибок новичков", 10 },
    { "3 простых способа сэкономить электричество", 3 },
    { "Как выучить язык за год: 8 шагов", 8 },
    { "Как я похудел на 10 килограммов", 0 },
    { "Топ-6 приложений для заметок", 6 },
    { "Пять вещей, которые нельзя делать натощак", 5 },
    { "5 причин вивчити Rust", 5 },
    { "Сім порад для міцного сну", 7 },
    { "10 найпоширеніших помилок новачків", 10 },
    { "П'ять речей, яких не варто робити", 5 },
    { "5 důvodů, proč se učit Rust", 5 },
    { "Sedm tipů pro lepší spánek", 7 },
    { "10 nejčastějších chyb začátečníků", 10 },
    { "Tři způsoby, jak ušetřit za elektřinu", 3 },
    { "5 dôvodov, prečo sa učiť Rust", 5 },
    { "Sedem tipov na lepší spánok", 7 },
    { "Štyri veci, ktoré by ste mali vedieť", 4 },
    { "5 skäl att lära sig Rust", 5 },
    { "Sju tips för bättre sömn", 7 },
    { "10 saker du inte visste om kaffe", 10 },
    { "Sex sätt att spara el", 6 },
    { "De 8 vanligaste misstagen", 8 },
    { "5 grunde til at lære Rust", 5 },
    { "Syv gode råd til bedre søvn", 7 },
    { "10 ting du ikke vidste om kaffe", 10 },
    { "Fire måder at spare strøm på", 4 },
    { "5 grunner til å lære Rust", 5 },
    { "Sju tips til bedre søvn", 7 },
    { "10 ting du ikke visste om kaffe", 10 },
    { "De 8 vanligste feilene", 8 },
    { "5 syytä opetella Rustia", 5 },
    { "Seitsemän vinkkiä parempaan uneen", 7 },
    { "10 asiaa, joita et tiennyt kahvista", 10 },
    { "Laihtumisen 6 keinoa", 6 },
    { "5 ok, amiért érdemes Rustot tanulni", 5 },
    { "Hét tipp a jobb alváshoz", 7 },
    { "10 dolog, amit nem tudtál a kávéról", 10 },
    { "A fogyás 3 leghatékonyabb módja", 3 },
    { "5 motive să înveți Rust", 5 },
    { "Șapte sfaturi pentru un somn mai bun", 7 },
    { "10 lucruri pe care nu le știai despre cafea", 10 },
    { "20 de idei pentru grădină", 20 },
    { "Cele mai bune 8 aplicații pentru notițe", 8 },
    { "5 причини да научите Rust", 5 },
    { "Седем съвета за по-добър сън", 7 },
    { "10 неща, които не знаехте за кафето", 10 },
    { "Rust Öğrenmek İçin 5 Neden", 5 },
    { "Daha iyi uyumak için yedi ipucu", 7 },
    { "Kahve hakkında bilmediğiniz 10 şey", 10 },
    { "Kilo Vermenin 6 Kolay Yolu", 6 },
    { "Verimliliğinizi Artıracak 8 Alışkanlık", 8 },
    { "İstanbul'da 3 gün", 0 },
    { "Girişimcilerin Yaptığı On İki Hata", 12 },
    { "5 λόγοι για να μάθετε Rust", 5 },
    { "Επτά συμβουλές για καλύτερο ύπνο", 7 },
    { "Τα 10 πιο συχνά λάθη των αρχαρίων", 10 },
    { "Τρεις τρόποι να εξοικονομήσετε ρεύμα", 3 },
    { "5 raons per aprendre Rust", 5 },
    { "Set consells per dormir millor", 7 },
    { "Els 10 errors més habituals", 10 },
    { "How to Tackle Game Day", 0 },
    { "Fire Safety Tips", 0 },
    { "Hat Ideas for Winter", 0 },
    { "To Things Unknown", 0 },
    { "Set Points and Principles", 0 },
    { "Ten Tips for Better Sleep", 10 },
    { "Windows 10 Tips", 0 },
    { "On Lessons Learned", 0 },
    { "Sex Tips", 0 },
    { "Dix Reasons Group announces", 0 },
    { "Elf Ideas for Christmas", 0 },
    { "Ein Tipp für bessere Nächte", 0 },
    { "Elf Tipps für bessere Nächte", 11 },
    { "Six choses à savoir avant de partir", 6 },
    { "Dix conseils pour mieux dormir", 10 },
    { "Sei motivi per viaggiare in treno", 6 },
    { "Otto consigli per scrivere bene", 8 },
    { "Um guia completo", 0 },
    { "Hat tipp a jobb alváshoz", 6 },
    { "Två sätt att göra det", 2 },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_something_else (void)
{
  static const Row rows[] = {
    { "Save $5 tips included", 0 },
    { "50% more reasons", 0 },
    { "What changed in Python 3.12", 0 },
    { "2,000 reasons", 0 },
    { "1 reason to stay", 0 },
    { "In 10 Jahren zum Eigenheim", 0 },
    { "Mon voyage de 10 jours en Inde", 0 },
    { "20 lat minęło", 0 },
    { "An 8-year-old writes code", 0 },
    { "iOS17 tips", 0 },
    { "Season 3 recap", 0 },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_limit (void)
{
  static const Row rows[] = {
    { "999 reasons to smile", REASONS_PROMISE_MAX },
    { "1000 reasons to smile", 0 },
    { "99999999999 reasons to smile", 0 },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_noun (void)
{
  static const struct {
    const char *title;
    const char *noun;
    gboolean is_known;
  } rows[] = {
    { "5 Reasons to sleep", "Reasons", TRUE },
    { "7 sehr gute Schlaftipps für alle", "Schlaftipps", TRUE },
    { "Die 5 wichtigsten HR-Trends im Herbst", "HR-Trends", TRUE },
    { "10 astuces simples pour dormir", "astuces", TRUE },
    { "5 najlepszych sposobów na sen", "sposobów", TRUE },
    { "6 celebrities who never sleep", "celebrities", FALSE },
    { "Top 10", "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    ReasonsCount count;
    g_autofree char *noun = NULL;

    g_assert_cmpint (find_count (rows[i].title, &count), >, 0);
    noun = g_strndup (rows[i].title + count.noun_start, count.noun_end - count.noun_start);
    g_assert_cmpstr (noun, ==, rows[i].noun);
    g_assert_cmpint (count.is_known, ==, rows[i].is_known);
  }
}

static void
test_break (void)
{
  static const struct {
    const char *text;
    guint index;
    gboolean is_break;
  } rows[] = {
    { "Sleep: tips", 1, TRUE },   { "Sleep - tips", 1, TRUE }, { "well-being", 1, FALSE },
    { "Sleep | tips", 1, TRUE },  { "at 10:30 sharp", 2, FALSE }, { "you, me", 1, FALSE },
    { "Sleep? Tips", 1, TRUE },   { "Sleep tips", 1, FALSE },  { "Sleep", 9, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (ReasonsTokens) tokens = reasons_tokens_new (rows[i].text, 64);

    if (reasons_count_is_break (tokens, rows[i].index) != rows[i].is_break)
      g_test_fail_printf ("%s", rows[i].text);
  }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/article/count/languages", test_languages);
  g_test_add_func ("/reasons/article/count/something-else", test_something_else);
  g_test_add_func ("/reasons/article/count/limit", test_limit);
  g_test_add_func ("/reasons/article/count/noun", test_noun);
  g_test_add_func ("/reasons/article/count/break", test_break);

  return g_test_run ();
}
