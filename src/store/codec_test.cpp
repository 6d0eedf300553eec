// SPDX-License-Identifier: EUPL-1.2
#include "store/codec.hpp"

#include <limits>
#include <random>

#include <gtest/gtest.h>

#include "model/ensure.hpp"
#include "store/fields.hpp"
#include "store/hash.hpp"

namespace verband::store {
namespace codec_test {

using Random = std::mt19937;

/// Fills every stored member with something, so that a forgotten one shows.
struct Filler {
  Random& random;

  void fill(std::string& out) const {
    static std::string const pieces[] = {
        "gemeente ", "Súdwest-Fryslân", "\"\\/", std::string(1, '\0'), "\n\t", "\xFF\xC0",
        "€ 😀",      "\xED\xA0\x80",    "hex"};
    out.clear();
    for (auto n = random() % 4; n > 0; --n) out += pieces[random() % std::size(pieces)];
  }
  void fill(bool& out) const { out = random() % 2 == 0; }
  void fill(double& out) const { out = std::uniform_real_distribution{-1.0, 1.0}(random); }
  template <std::unsigned_integral T>
  void fill(T& out) const {
    out = static_cast<T>(std::uniform_int_distribution<std::uint64_t>{}(random));
  }
  template <typename T>
    requires std::is_enum_v<T>
  void fill(T& out) const {
    out = static_cast<T>(random() % 2);
  }
  void fill(Span& out) const {
    fill(out.begin);
    fill(out.end);
  }
  void fill(Date& out) const {
    out = Date{std::chrono::days{static_cast<int>(random() % 80000) - 40000}};
  }
  void fill(Period& out) const {
    out = {};
    if (random() % 2 == 0) fill(out.from);
    if (random() % 2 == 0) fill(out.to);
  }
  template <typename T>
  void fill(std::optional<T>& out) const {
    out.reset();
    if (random() % 2 == 0) fill(out.emplace());
  }
  template <typename T>
  void fill(std::vector<T>& out) const {
    out.clear();
    for (auto n = random() % 3; n > 0; --n) fill(out.emplace_back());
  }
  void fill(std::map<std::string, std::string>& out) const {
    out.clear();
    for (auto n = random() % 3; n > 0; --n) {
      std::string key;
      fill(key);
      fill(out[key]);
    }
  }
  void fill(Place& out) const {
    switch (random() % 4) {
      case 0:
        return fill(out.emplace<TextPlace>());
      case 1:
        return fill(out.emplace<PagePlace>());
      case 2:
        return fill(out.emplace<SheetPlace>());
      default:
        return fill(out.emplace<NodePlace>());
    }
  }
  template <Described T>
  void fill(T& out) const {
    std::apply([&](auto const&... field) { (fill(out.*field.member), ...); }, Fields<T>::all);
  }
};

template <typename T>
void round_trip(Random& random) {
  T thing{};
  Filler{random}.fill(thing);
  auto const payload = encode(thing);
  auto const back = decode(key_of(thing).kind, payload_version, payload);
  ASSERT_TRUE(std::get<T>(back) == thing) << payload;
  ASSERT_EQ(encode(back), payload);
}

TEST(Codec, gives_back_any_thing) {
  Random random{17};
  for (int i = 0; i < 300; ++i) {
    round_trip<AtlasRelease>(random);
    round_trip<Source>(random);
    round_trip<Reading>(random);
    round_trip<Account>(random);
    round_trip<Judgement>(random);
    round_trip<Partnership>(random);
    round_trip<Amendment>(random);
    round_trip<PairJudgement>(random);
    round_trip<Ruling>(random);
    round_trip<RegionDivision>(random);
  }
}

TEST(Codec, leaves_out_what_is_as_usual) {
  EXPECT_EQ(encode(Source{.id = "h"}), R"({"id":"h"})");
  EXPECT_EQ(encode(Judgement{.id = "j", .verdict = Verdict::unsure}),
            R"({"id":"j","verdict":"unsure"})");
}

TEST(Codec, ignores_members_it_does_not_know) {
  auto const thing = decode("source", 2, R"({"id":"h","colour":{"red":[1,2]}})");
  EXPECT_EQ(std::get<Source>(thing).id, "h");
}

TEST(Codec, reads_a_reading_from_before_kinds_and_shapes_were_kept) {
  auto const thing = decode("reading", 2, R"({"id":"r","dialect":"pdfbox"})");
  EXPECT_EQ(std::get<Reading>(thing).format, "text");
  EXPECT_EQ(std::get<Reading>(thing).shape, Shape::none);
  EXPECT_EQ(encode(Reading{.id = "r", .format = "pdf", .shape = Shape::matrix}),
            R"({"id":"r","format":"pdf","shape":"matrix"})");
}

TEST(Codec, reads_places_as_version_1_wrote_them) {
  auto const thing = decode(
      "account", 1, R"({"stated":[{"cell":{"place":{"text":{"spans":[{"begin":3,"end":9}]}}}}]})");
  EXPECT_EQ(std::get<Account>(thing).stated.at(0).cell.place, (Place{TextPlace{{{3, 9}}}}));
}

std::string refusal(std::string_view kind, int version, std::string_view payload) {
  try {
    (void)decode(kind, version, payload);
  } catch (Error const& error) {
    return error.what();
  }
  return {};
}

TEST(Codec, says_what_is_wrong_and_where) {
  EXPECT_EQ(refusal("account", 2, R"({"stated":[{},{"cell":{"confidence":"hoog"}}]})"),
            "Een gegeven in het register (account) is niet leesbaar: bij "
            "\"stated/2/cell/confidence\" wordt een getal verwacht.");
  EXPECT_NE(refusal("reading", 2, R"({"reference_date":"2015-02-30"})").find("een datum"),
            std::string::npos);
  EXPECT_NE(refusal("judgement", 2, R"({"verdict":"misschien"})").find("bekende waarde"),
            std::string::npos);
  EXPECT_NE(refusal("account", 2, R"({"row":4294967296})").find("geheel getal"), std::string::npos);
  EXPECT_NE(refusal("source", 2, "{").find("geen geldige JSON"), std::string::npos);
  EXPECT_NE(refusal("source", 3, "{}").find("nieuwere versie"), std::string::npos);
  EXPECT_NE(refusal("vlag", 2, "{}").find("onbekend"), std::string::npos);
}

TEST(Codec, does_not_write_what_it_could_not_read) {
  Account account{.stated = {{.cell = {.confidence = std::numeric_limits<double>::quiet_NaN()}}}};
  EXPECT_THROW(encode(account), Error);
  EXPECT_THROW(encode(Account{.observed = Date::max()}), Error);
}

TEST(Hash, is_sha_256) {  // FIPS 180-4 examples
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

}  // namespace codec_test
}  // namespace verband::store
