// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/encoding.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace encoding_test {

using verband::ingest::decode_bytes;

constexpr std::size_t limit = 1000;

bool has(verband::ingest::DecodedText const& text, std::string_view code) {
  return std::ranges::any_of(text.findings, [&](auto const& f) { return f.code == code; });
}

TEST(Encoding, utf8_stays_where_it_stood) {
  auto const text = decode_bytes("coördinatie", limit);
  EXPECT_EQ(text.text, "coördinatie");
  EXPECT_EQ(text.raw(2, 5), (verband::Span{2, 5}));
  EXPECT_TRUE(text.findings.empty());
}

TEST(Encoding, a_byte_order_mark_is_no_text) {
  auto const text = decode_bytes("\xEF\xBB\xBFNaam", limit);
  EXPECT_EQ(text.text, "Naam");
  EXPECT_EQ(text.raw(0, 4), (verband::Span{3, 7}));
}

TEST(Encoding, cp1252_is_guessed_and_said) {
  auto const text = decode_bytes("Frysl\xE2n \x80 5", limit);
  EXPECT_EQ(text.text, "Fryslân € 5");
  EXPECT_TRUE(has(text, "encoding-guessed"));
  EXPECT_EQ(text.raw(5, 7), (verband::Span{5, 6}));
}

TEST(Encoding, utf16_with_a_mark_is_read) {
  using namespace std::string_view_literals;
  EXPECT_EQ(decode_bytes("\xFF\xFE\x41\x00\xEB\x00"sv, limit).text, "Aë");
  EXPECT_EQ(decode_bytes("\xFE\xFF\x00\x41\x00\xEB"sv, limit).text, "Aë");
}

TEST(Encoding, text_encoded_twice_is_undone_with_a_repair) {
  auto const text = decode_bytes("gemeente FryslÃ¢n", limit);
  EXPECT_EQ(text.text, "gemeente Fryslân");
  ASSERT_EQ(text.repairs.size(), 1U);
  EXPECT_EQ(text.repairs[0].raw, (verband::Span{9, 19}));
}

TEST(Encoding, letters_drawn_as_one_sign_are_letters_with_a_repair) {
  auto const decoded = decode_bytes("Slachto\uFB00erhulp \uFB01ets", limit);
  EXPECT_EQ(decoded.text, "Slachtofferhulp fiets");
  ASSERT_EQ(decoded.repairs.size(), 2U);
  EXPECT_EQ(decoded.repairs[0].after, "ff");
  EXPECT_EQ(decoded.repairs[0].raw, (verband::Span{7, 10}));
  EXPECT_EQ(decoded.raw(9, 15), (verband::Span{10, 16})) << "what follows keeps its place";
}

TEST(Encoding, letters_drawn_as_one_sign_are_letters_in_utf16_as_well) {
  using namespace std::string_view_literals;
  auto const decoded = decode_bytes(
      "\xFF\xFE\x01\xFB"
      "e\0t\0"sv,
      limit);
  EXPECT_EQ(decoded.text, "fiet");
}

TEST(Encoding, hyphens_of_other_signs_are_plain_ones_with_a_repair) {
  auto const decoded =
      decode_bytes("Noord\u2010Holland, Mont\u00AD\u2010  foort\nven\u00AD\r\nnoot", limit);
  EXPECT_EQ(decoded.text, "Noord-Holland, Mont-   foort\nven-\r\nnoot");
  ASSERT_EQ(decoded.repairs.size(), 3U);
  EXPECT_EQ(decoded.repairs[1].raw, (verband::Span{21, 26}));
  EXPECT_EQ(decoded.raw(23, 28), (verband::Span{28, 33})) << "what follows keeps its place";
  EXPECT_EQ(decode_bytes("samen\u00ADwerking 2010\u20132014", limit).text,
            "samenwerking 2010\u20132014");
  EXPECT_EQ(decode_bytes("Mont\u00ADfoort, Zeist  regeling\nA\u00ADa en Bb", limit).text,
            "Montfoort, Zeist   regeling\nAa en Bb");
}

TEST(Encoding, the_marks_of_a_quoted_message_are_no_text) {
  auto const decoded =
      without_quote_marks(decode_bytes("Zie onder\n> Naam\tDoel\n>\n>> GGD\tInenten\n", limit));
  EXPECT_EQ(decoded.text, "Zie onder\nNaam\tDoel\n\nGGD\tInenten\n");
  EXPECT_EQ(decoded.raw(10, 14), (verband::Span{12, 16}));
  EXPECT_EQ(without_quote_marks(decode_bytes("a > b\n> c\nd\n", limit)).text, "a > b\n> c\nd\n");
}

TEST(Encoding, what_is_no_text_is_refused_with_a_reason) {
  using namespace std::string_view_literals;
  EXPECT_TRUE(has(decode_bytes("", limit), "empty-document"));
  EXPECT_TRUE(has(decode_bytes(" \n\n\f", limit), "empty-document"));
  EXPECT_TRUE(has(decode_bytes("naam\0doel"sv, limit), "binary"));
  EXPECT_TRUE(has(decode_bytes("%PDF-1.4 en zo voort", limit), "binary"));
  EXPECT_TRUE(has(decode_bytes(std::string(limit + 1, 'a'), limit), "too-large"));
}

}  // namespace encoding_test
