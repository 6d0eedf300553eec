// SPDX-License-Identifier: EUPL-1.2
#include "text/fold.hpp"

#include <random>

#include <gtest/gtest.h>

namespace verband::text {
namespace fold_test {

TEST(Fold, removes_capitals_and_diacritics) {
  EXPECT_EQ(fold("Fryslân"), "fryslan");
  EXPECT_EQ(fold("SÚDWEST-Fryslân"), "sudwest fryslan");
  EXPECT_EQ(fold("coördinatie, reïntegratie, één"), "coordinatie, reintegratie, een");
  EXPECT_EQ(fold("e\u0301e\u0301n"), "een") << "a combining mark is a diacritic too";
}

TEST(Fold, spells_out_ligatures) {
  EXPECT_EQ(fold("Ĳsselstein"), "ijsselstein");
  EXPECT_EQ(fold("vrĳwillig œuvre Straße Ærø"), "vrijwillig oeuvre strasse aero");
  EXPECT_EQ(fold("e\uFB03ciënt \uFB01nanciën"), "efficient financien");
}

TEST(Fold, unifies_quotes_dashes_and_white_space) {
  EXPECT_EQ(fold("’s-Hertogenbosch"), "'s hertogenbosch");
  EXPECT_EQ(fold("‘s‑Gravenhage"), "'s gravenhage");
  EXPECT_EQ(fold("  Aa  en-Hunze\n"), "aa en hunze");
  EXPECT_EQ(fold("Hoogezand – Sappemeer"), "hoogezand sappemeer");
  EXPECT_EQ(fold("een\u00A0\u2009twee"), "een twee");
  EXPECT_EQ(fold("samen\u00ADwerking"), "samenwerking") << "a soft hyphen is not a hyphen";
  EXPECT_EQ(fold("- "), "");
}

TEST(Fold, keeps_other_punctuation_and_scripts) {
  EXPECT_EQ(fold("PG&Z (RBPO), 3×2"), "pg&z (rbpo), 3×2");
  EXPECT_EQ(fold("日本"), "日本");
}

TEST(Fold, survives_any_bytes_and_is_idempotent) {
  EXPECT_EQ(fold("a\xFFz\xC3"), "a?z?");
  std::mt19937 random{1};
  for (int round = 0; round < 5000; ++round) {
    std::string bytes(random() % 24, '\0');
    for (auto& byte : bytes) {
      byte = static_cast<char>(random() % 3 == 0 ? 0xC0 + random() % 64 : random() % 256);
    }
    auto const once = fold(bytes);
    EXPECT_TRUE(valid_utf8(once));
    EXPECT_EQ(fold(once), once);
  }
}

TEST(ValidUtf8, refuses_overlong_surrogate_and_cut_sequences) {
  EXPECT_TRUE(valid_utf8("één €  𝄞"));
  EXPECT_TRUE(valid_utf8(std::string_view{"\0", 1}));
  EXPECT_FALSE(valid_utf8("\xC0\xAF"));
  EXPECT_FALSE(valid_utf8("\xE0\x80\xAF"));
  EXPECT_FALSE(valid_utf8("\xED\xA0\x80"));
  EXPECT_FALSE(valid_utf8("\xF4\x90\x80\x80"));
  EXPECT_FALSE(valid_utf8("\xE2\x82"));
  EXPECT_FALSE(valid_utf8("\x80"));
}

TEST(UndoDoubleEncoding, restores_text_encoded_twice) {
  EXPECT_EQ(undo_double_encoding("FryslÃ¢n"), "Fryslân");
  EXPECT_EQ(undo_double_encoding("SÃºdwest"), "Súdwest");
  EXPECT_EQ(undo_double_encoding("â€™t Harde, â‚¬ 5"), "’t Harde, € 5");
  EXPECT_EQ(undo_double_encoding("coÃ¶rdinatie â€“ Ã©Ã©n"), "coördinatie – één");
  EXPECT_EQ(undo_double_encoding("Ä³sselmeer"), "ĳsselmeer");
}

TEST(UndoDoubleEncoding, restores_text_encoded_three_times) {
  EXPECT_EQ(undo_double_encoding("FryslÃƒÂ¢n"), "Fryslân");
  EXPECT_EQ(undo_double_encoding("Ã¢â‚¬â„¢t Harde"), "’t Harde");
}

TEST(UndoDoubleEncoding, leaves_sound_text_as_it_is) {
  for (auto const* text :
       {"", "gemeente", "Súdwest-Fryslân", "één “CAFÉ” en ‘CAFÉ’", "18 °C", "STRAẞE ß’", "Â", "Ã",
        "â€", "½ × £ 3", "à “la”", "\xFF\xC3", "Malmö’s"}) {
    EXPECT_EQ(undo_double_encoding(text), text);
  }
}

TEST(Squeeze, makes_runs_of_white_space_one_space) {
  EXPECT_EQ(squeeze(" a\t\r\n b\u00A0 c "), "a b c");
  EXPECT_EQ(squeeze("\u00A0"), "");
  EXPECT_EQ(squeeze("a \xFF b"), "a \xFF b") << "bytes that are no text stay";
}

}  // namespace fold_test
}  // namespace verband::text
