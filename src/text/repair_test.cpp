// SPDX-License-Identifier: EUPL-1.2
#include "text/repair.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <sstream>

#include <gtest/gtest.h>

namespace verband::text {
namespace repair_test {

std::string mended(std::string_view line, double rate) {
  static Lexicon const lexicon;
  return mend(line, lexicon, rate).text;
}

TEST(Mend, joins_words_broken_next_to_narrow_letters) {
  EXPECT_EQ(mended("de Veil igheidregio", 0.03), "de Veiligheidregio");
  EXPECT_EQ(mended("vr i jwil l ig en eff iciënt", 0.03), "vrijwillig en efficiënt");
  EXPECT_EQ(mended("(bestuurli jk), huiseli jk geweld", 0.03), "(bestuurlijk), huiselijk geweld");
  EXPECT_EQ(mended("het bestuurl i jk over leg", 0.3), "het bestuurlijk overleg");
  EXPECT_EQ(mended("PUBL IEK BELEID", 0.03), "PUBLIEK BELEID");
}

TEST(Mend, leaves_words_that_stand_apart) {
  for (auto const* line :
       {"hij is al in de zaal", "voor al die gemeenten", "niet alleen met een regionaal overleg",
        "regionaal beleidsplan", "lid l van artikel i", "'t al of niet", "gemeenteli , jk"}) {
    EXPECT_EQ(mended(line, 0.03), line);
  }
}

TEST(Mend, joins_two_words_only_where_the_damage_makes_it_likelier) {
  Lexicon const lexicon;
  Damage const narrow{.rates = {0.3, 0, 0}, .share = 0.3, .words = {}};
  EXPECT_EQ(mend("het wil over last minder", lexicon, narrow).text, "het wil overlast minder");
  EXPECT_EQ(mend("al le dorpen", lexicon, narrow).text, "alle dorpen");
  EXPECT_EQ(mend("het recreat ieschap", lexicon, narrow).text, "het recreatieschap");
  for (auto const* line :
       {"dat groeide uit een opgave", "langs de rivier en de dijk", "onder b en c", "onder a t/m d",
        "met een jaar", "in de zaal", "Duits recht", "plan B is"}) {
    EXPECT_EQ(mend(line, lexicon, narrow).text, line);
    EXPECT_EQ(mend(line, lexicon, Damage{.rates = {0.1, 0.1, 0.1}}).text, line);
  }
}

TEST(Mend, two_compounds_with_and_between_them_stay_two) {
  Damage const narrow{.rates = {0.2, 0, 0}, .share = 0.2, .words = {}};
  EXPECT_EQ(mend("f ietsroutes en natuurterreinen", Lexicon{}, narrow).text,
            "fietsroutes en natuurterreinen");
}

TEST(Mend, a_fragment_is_mended_outside_the_law_of_the_document) {
  Damage const narrow{.rates = {0.2, 0, 0}, .share = 0.2, .words = {}};
  EXPECT_EQ(mend("een veilighe id sregio", Lexicon{}, narrow).text, "een veiligheidsregio");
}

TEST(Mend, knows_a_name_from_elsewhere_in_the_document) {
  Damage seen{.rates = {0.2, 0.2, 0}, .share = 0.2, .words = {"keolis"}};
  EXPECT_EQ(mend("met Keol is afgesproken", Lexicon{}, seen).text, "met Keolis afgesproken");
  seen.words.clear();
  EXPECT_EQ(mend("met Keol is afgesproken", Lexicon{}, seen).text, "met Keol is afgesproken");
}

TEST(Mend, a_name_that_no_list_has_is_whole_when_its_letters_say_so) {
  Damage const damaged{.rates = {0.3, 0, 0}, .share = 0.3};
  auto const result = mend("aandelen All iander NV", Lexicon{}, damaged);
  EXPECT_EQ(result.text, "aandelen Alliander NV");
  EXPECT_EQ(result.unsure.size(), 1U);  // nobody knows the word
  EXPECT_EQ(mend("is vrijwll ig", Lexicon{}, damaged).text, "is vrijwllig");
  // "Equalit is" may well be two words; a single letter may be the number of a paragraph; where
  // both letters are wide the document has no false spaces.
  for (auto const* line : {"met Equalit is afgesproken", "lid l van artikel i", "IHK Emden"}) {
    EXPECT_EQ(mend(line, Lexicon{}, damaged).text, line);
  }
}

TEST(Mend, a_quote_may_stand_before_a_broken_word) {
  Damage const damaged{.rates = {0.1, 0, 0}, .share = 0.1};
  EXPECT_EQ(mend("advies 'bi j de voordeur'", Lexicon{}, damaged).text, "advies 'bij de voordeur'");
  EXPECT_EQ(mend("van 't loket, 's Lands", Lexicon{}, damaged).text, "van 't loket, 's Lands");
}

TEST(Mend, what_only_looks_like_a_compound_may_be_torn) {
  Damage const damaged{.rates = {0.2, 0.1, 0}, .share = 0.2};
  EXPECT_EQ(mend("mandaatver lening", Lexicon{}, damaged).text, "mandaatverlening");
  EXPECT_EQ(mend("akkerranden inzaaien", Lexicon{}, damaged).text, "akkerranden inzaaien");
}

TEST(Mend, the_letter_of_a_list_is_no_part_of_the_next_word) {
  Damage const damaged{.rates = {0.3, 0.2, 0}, .share = 0.3};
  EXPECT_EQ(mend("wat onder l van lid 2 staat", Lexicon{}, damaged).text,
            "wat onder l van lid 2 staat");
  EXPECT_EQ(mend("onder l inge waarborg", Lexicon{}, damaged).text, "onderlinge waarborg");
}

TEST(Mend, marks_in_a_table_and_initials_are_no_word) {
  std::string const clean =
      "Samen werken wij aan een veilige regio. De raad stelt de begroting vast.\n";
  Lexicon const lexicon;
  for (auto const* line : {"Noordenveld v v v v v", "Assen j j n j j n n j", "Haren x l x i x"}) {
    EXPECT_TRUE(damage(clean + line, lexicon).none()) << line;
  }
  Damage const damaged{.rates = {0.3, 0.1, 0}, .share = 0.3};
  EXPECT_EQ(mend("de heer j l Jansen", lexicon, damaged).text, "de heer j l Jansen");
}

TEST(Mend, one_break_is_enough_when_it_cannot_be_two_words) {
  std::string const clean = "De raad stelt de begroting vast. De wethouder legt dit uit. ";
  Lexicon const lexicon;
  auto const mended = [&](std::string const& line) {
    return mend(line, lexicon, damage(clean + line, lexicon)).text;
  };
  EXPECT_EQ(mended("het dagel ijks bestuur"), "het dagelijks bestuur");
  EXPECT_EQ(mended("een hal ingang"), "een hal ingang");
  // but it says little about words that stand elsewhere
  auto const seen = damage(clean + "het dagel ijks bestuur. Bij lagen van het bestuur.", lexicon);
  EXPECT_EQ(mend("en bij lagen van het bestuur", lexicon, seen).text,
            "en bij lagen van het bestuur");
}

TEST(Mend, a_near_choice_is_told_whichever_way_it_went) {
  Lexicon const lexicon;
  auto told = std::array<bool, 2>{};
  for (auto rate = 0.002; rate < 0.9; rate *= 1.3) {
    auto const result = mend("de kern en de wijk", lexicon, Damage{.rates = {rate, rate, rate}});
    auto const joined = !result.mendings.empty();
    told[joined ? 1 : 0] = told[joined ? 1 : 0] || !result.unsure.empty();
  }
  EXPECT_TRUE(told[0]);
  EXPECT_TRUE(told[1]);
  EXPECT_TRUE(mend("zicht op de wegen", lexicon, 0.1).unsure.empty());
}

TEST(Mend, joins_nothing_without_a_rate) { EXPECT_EQ(mended("Veil igheid", 0), "Veil igheid"); }

/// All of a file, or nothing when it is not there.
std::string contents(std::string const& path) {
  std::ifstream file{path, std::ios::binary};
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The text cells of the annex without spaces, as a reader has confirmed them.
std::string without_white_space(std::string_view text) {
  std::string letters;
  std::ranges::copy_if(text, std::back_inserter(letters),
                       [](char c) { return c != ' ' && c != '\n'; });
  return letters;
}

TEST(Mend, repairs_a_real_annex_and_joins_nothing_else) {
  auto const annex = contents(VERBAND_ROOT "/../shared/seed/annex.txt");
  auto const truth = contents(VERBAND_ROOT "/../shared/seed/truth.json");
  if (annex.empty() || truth.empty()) {
    GTEST_SKIP() << "the annex and its truth are not on this machine";
  }
  Lexicon const lexicon;
  auto const result = mend(annex, lexicon, false_space_rate(annex, lexicon));
  std::size_t spaces = 0;
  for (auto const& mending : result.mendings) {
    spaces += mending.before.size() - mending.after.size();
    EXPECT_NE(truth.find(mending.after), std::string::npos) << mending.before;
  }
  EXPECT_EQ(spaces, 46U);
  EXPECT_EQ(without_white_space(result.text), without_white_space(annex));
}

/// The law of the damage, written anew: is there a place for a false space before byte `at`?
bool torn_place(std::string const& text, std::size_t at) {
  auto const letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0xC0;
  };
  auto const small = [](char c) { return c >= 'a' && c <= 'z'; };
  auto const before = text[at - 1];
  auto const after = text[at];
  constexpr std::string_view narrow_before = "ijlftr";
  constexpr std::string_view narrow_after = "ijl";
  return letter(before) && small(after) &&
         (narrow_before.find(before) != std::string_view::npos ||
          narrow_after.find(after) != std::string_view::npos);
}

double places(std::string const& text) {
  double total = 0;
  for (std::size_t at = 1; at < text.size(); ++at) {
    total += torn_place(text, at) ? 1 : 0;
  }
  return total;
}

/// A text with false spaces, and for each byte that is one a mark.
struct Noisy {
  std::string text;
  std::vector<bool> is_false;
};

Noisy noisy(std::string const& clean, double rate, unsigned seed) {
  std::mt19937 random{seed};
  Noisy result;
  for (std::size_t at = 0; at < clean.size(); ++at) {
    auto const chance = static_cast<double>(random()) / 4294967296.0;
    if (at > 0 && torn_place(clean, at) && chance < rate) {
      result.text += ' ';
      result.is_false.push_back(true);
    }
    result.text += clean[at];
    result.is_false.push_back(false);
  }
  return result;
}

/// How the spaces of a noisy text fared.
struct Score {
  double all{};  // false spaces there were
  double repaired{};
  double wrong{};  // true spaces that were removed
  double recall() const { return all > 0 ? repaired / all : 1; }
  double precision() const { return repaired + wrong > 0 ? repaired / (repaired + wrong) : 1; }
};

Score score(Noisy const& noise, Lexicon const& lexicon, double rate) {
  auto const result = mend(noise.text, lexicon, rate);
  std::vector<bool> kept(noise.text.size(), false);
  for (auto const at : result.origin) {
    kept[at] = true;
  }
  Score total;
  for (std::size_t at = 0; at < kept.size(); ++at) {
    total.all += noise.is_false[at] ? 1 : 0;
    total.repaired += noise.is_false[at] && !kept[at] ? 1 : 0;
    total.wrong += !noise.is_false[at] && !kept[at] ? 1 : 0;
  }
  return total;
}

Score score_of_seeds(std::string const& clean, double rate) {
  Lexicon const lexicon;
  Score total;
  for (unsigned seed = 1; seed <= 8; ++seed) {
    auto const noise = noisy(clean, rate, seed);
    auto const estimate = false_space_rate(noise.text, lexicon);
    auto const one = score(noise, lexicon, estimate);
    // Against the share that chance really gave this text, not the one it was asked for.
    auto const share = one.all / places(clean);
    EXPECT_NEAR(estimate, share, 0.002 + 0.1 * share);
    total.all += one.all;
    total.repaired += one.repaired;
    total.wrong += one.wrong;
  }
  std::cout << "rate " << rate << ": recall " << total.recall() << ", precision "
            << total.precision() << " of " << total.all << " false spaces\n";
  return total;
}

// The lists of frequent words were made with an eye on the first text, and not on the second.
TEST(Mend, repairs_simulated_noise_of_any_rate) {
  auto const clean = contents(VERBAND_ROOT "/src/text/sample_text.txt");
  ASSERT_FALSE(clean.empty());
  for (auto const rate : {0.02, 0.1, 0.3, 0.5}) {
    auto const total = score_of_seeds(clean, rate);
    EXPECT_GE(total.recall(), rate < 0.1 ? 0.96 : 0.98);
    EXPECT_GE(total.precision(), 0.995);
  }
}

TEST(Mend, repairs_simulated_noise_in_a_text_it_was_not_made_with) {
  auto const clean = contents(VERBAND_ROOT "/src/text/sample_text_2.txt");
  ASSERT_FALSE(clean.empty());
  for (auto const rate : {0.02, 0.1, 0.3, 0.5}) {
    auto const total = score_of_seeds(clean, rate);
    EXPECT_GE(total.recall(), 0.95);
    EXPECT_GE(total.precision(), 0.98);
  }
}

TEST(Mend, joins_next_to_nothing_in_clean_prose_even_when_told_of_noise) {
  Lexicon const lexicon;
  for (auto const* file : {"/src/text/sample_text.txt", "/src/text/sample_text_2.txt"}) {
    auto const clean = contents(std::string{VERBAND_ROOT} + file);
    ASSERT_FALSE(clean.empty());
    EXPECT_EQ(false_space_rate(clean, lexicon), 0);
    for (auto const rate : {0.02, 0.1}) {
      for (auto const& mending : mend(clean, lexicon, rate).mendings) {
        ADD_FAILURE() << rate << " " << mending.before;
      }
    }
  }
}

/// Clean text from sentence frames and words of the list, the same for a seed on every machine.
std::string generated(std::size_t sentences) {
  constexpr auto nouns = std::to_array<std::string_view>(
      {"regeling",   "stichting",    "raad",           "wethouder",  "begroting", "fietspad",
       "loket",      "inrichting",   "jaarlijst",      "leiding",    "tarief",    "rapport",
       "lening",     "overeenkomst", "instelling",     "politie",    "afvalstof", "jeugdzorg",
       "leerplicht", "landgoed",     "beleidsplan",    "fonds",      "provincie", "initiatief",
       "archief",    "ziekenhuis",   "luchtkwaliteit", "fractie",    "reserve",   "rente",
       "lijfrente",  "informatie",   "kwaliteit",      "activiteit", "veerdienst"});
  constexpr auto adjectives = std::to_array<std::string_view>(
      {"jaarlijkse", "lokale", "regionale", "tijdelijke", "lichte", "integrale", "financiële",
       "vrijwillige", "landelijke", "fysieke", "industriële", "juiste", "ideale", "interne"});
  constexpr auto verbs = std::to_array<std::string_view>(
      {"leidt tot", "ligt bij", "loopt via", "telt voor", "is er in", "levert iets aan",
       "blijft los van", "kijkt naar", "staat op", "valt onder", "let op", "lijkt in"});
  std::mt19937 random{5};
  auto const any = [&](auto const& list) { return std::string{list[random() % list.size()]}; };
  std::string text;
  for (std::size_t i = 0; i < sentences; ++i) {
    text += "De " + any(adjectives) + " " + any(nouns) + " en " + any(nouns) + " " + any(verbs) +
            " een " + any(adjectives) + " " + any(nouns) + " of " + any(nouns) + ".\n";
  }
  return text;
}

TEST(Mend, joins_nothing_in_ten_thousand_generated_words) {
  Lexicon const lexicon;
  auto const clean = generated(1000);
  ASSERT_GE(std::ranges::count(clean, ' '), 10000);
  EXPECT_EQ(false_space_rate(clean, lexicon), 0);
  auto const result = mend(clean, lexicon, 0.02);
  EXPECT_LE(result.mendings.size(), 1U) << result.mendings.front().before;
}

TEST(Damage, a_text_that_begins_with_a_space_and_single_letters_is_counted) {
  Lexicon const lexicon;
  EXPECT_EQ(false_space_rate(" Z Z Q", lexicon), 0.0);
}

TEST(Mend, keeps_the_origin_of_every_byte_and_is_idempotent) {
  Lexicon const lexicon;
  std::mt19937 random{3};
  auto const clean = contents(VERBAND_ROOT "/src/text/sample_text.txt");
  constexpr auto junk = std::to_array<std::string_view>(
      {" i ", " j", "l ", "\xFF", "é", " ", "  ", "'", "-", "ij", "t ", std::string_view{"\0", 1}});
  for (int round = 0; round < 400; ++round) {
    auto text =
        noisy(clean.substr(random() % (clean.size() - 300), 300), 0.4, static_cast<unsigned>(round))
            .text;
    for (int i = 0; i < 10; ++i) {
      text.insert(random() % text.size(), junk[random() % junk.size()]);
    }
    auto const once = mend(text, lexicon, 0.3);
    ASSERT_EQ(once.origin.size(), once.text.size());
    for (std::size_t i = 0; i < once.text.size(); ++i) {
      ASSERT_EQ(once.text[i], text[once.origin[i]]);
      ASSERT_TRUE(i == 0 || once.origin[i - 1] < once.origin[i]);
    }
    for (auto const& mending : once.mendings) {
      ASSERT_EQ(text.substr(mending.begin, mending.end - mending.begin), mending.before);
    }
    ASSERT_EQ(mend(once.text, lexicon, 0.3).text, once.text) << text;
  }
}

TEST(Mend, takes_hostile_text_in_its_stride) {
  Lexicon const lexicon;
  for (auto const& text : {std::string(1000000, 'l'), std::string(1000000, '\xFF'),
                           std::string(1000000, ' '), std::string(1000000, '\0')}) {
    EXPECT_EQ(mend(text, lexicon, 0.5).text, text);
  }
  std::string single;
  for (int i = 0; i < 100000; ++i) {
    single += "i l ";
  }
  EXPECT_FALSE(mend(single, lexicon, 0.5).text.empty());
}

TEST(Mend, an_abbreviation_is_never_glued_to_the_word_before) {
  EXPECT_EQ(mend("Haaksbergen, Losser e.a.", Lexicon{}, 0.3).text, "Haaksbergen, Losser e.a.");
}

TEST(false_space_rate, is_a_share_also_when_nothing_but_fragments_stands_there) {
  // Found by the fuzzer: more breaks than places.
  std::string const zeros(20, '\0');
  auto const text = "? e x e n?e n " + zeros + "\x8f" + zeros +
                    "e n n e n?e n ee e n  e n e n n e e n n e n?e n e nn?e n ";
  auto const rate = false_space_rate(text, Lexicon{});
  EXPECT_GE(rate, 0.0);
  EXPECT_LE(rate, 1.0);
}

}  // namespace repair_test
}  // namespace verband::text
