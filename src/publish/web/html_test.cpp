// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/html.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "publish/web/addresses.hpp"
#include "publish/web/url.hpp"

namespace verband::publish {
namespace html_test {

std::string escaped(std::string_view text) {
  std::string result;
  append_escaped(result, text);
  return result;
}

TEST(html, text_and_values_are_escaped) {
  Html html;
  html.element("p", {{"title", "\"><script>"}, {"hidden", true}, {"lang", false}}, "a < b & 'c'");
  EXPECT_EQ(html.text(),
            "<p title=\"&quot;&gt;&lt;script&gt;\" hidden>a &lt; b &amp; &#39;c&#39;</p>");
}

TEST(html, what_html_forbids_is_replaced_and_seen) {
  EXPECT_EQ(escaped(std::string_view{"a\0b\x1b\x7f", 5}), "a\uFFFDb\uFFFD\uFFFD");
  EXPECT_EQ(escaped("\xff\xc0\x80"), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(escaped("\xed\xa0\x80"), "\uFFFD\uFFFD\uFFFD") << "half of a surrogate pair";
  EXPECT_EQ(escaped("\xef\xbf\xbe"), "\uFFFD\uFFFD\uFFFD") << "U+FFFE is no character";
  EXPECT_EQ(escaped("\xc2\x85"), "\uFFFD\uFFFD") << "a control character of Latin-1";
  EXPECT_EQ(escaped("a\r\n\tb\u20ac\U0001F600"), "a\n\n\tb\u20ac\U0001F600");
}

TEST(html, words_of_a_source_keep_their_direction_to_themselves) {
  Html html;
  html.quote("\u202Eabc");
  EXPECT_EQ(html.text(), "<bdi>\u202Eabc</bdi>");
}

TEST(html, numbers_of_svg_are_short_and_without_locale) {
  EXPECT_EQ(svg_number(1.0), "1");
  EXPECT_EQ(svg_number(-0.001), "0");
  EXPECT_EQ(svg_number(12.3456), "12.35");
  EXPECT_EQ(svg_number(1e9 / 3), "333333333.33");
}

RC_GTEST_PROP(html, no_text_makes_markup, (std::string const& text)) {
  auto const result = escaped(text);
  RC_ASSERT(result.find_first_of("<>\"'") == std::string::npos);
}

RC_GTEST_PROP(url, what_is_encoded_is_decoded, (std::string const& text)) {
  RC_ASSERT(percent_decoded(percent_encoded(text), false) == text);
  RC_ASSERT(percent_decoded(percent_encoded(text), true) == text);
}

RC_GTEST_PROP(url, a_query_is_read_back,
              (std::vector<std::pair<std::string, std::string>> const& pairs)) {
  Parameters parameters;
  for (auto const& [name, value] : pairs) {
    if (!value.empty()) parameters.add(name, value);
  }
  auto const text = query(parameters);
  auto const back = parse_query(text.empty() ? text : text.substr(1));
  RC_ASSERT(back == parameters);
}

TEST(url, what_cannot_be_decoded_is_nothing) {
  EXPECT_EQ(percent_decoded("%4", false), std::nullopt);
  EXPECT_EQ(percent_decoded("%zz", false), std::nullopt);
  EXPECT_EQ(parse_query("a=%"), std::nullopt);
  EXPECT_EQ(parse_query("&&a&=b")->pairs().size(), 2U);
}

TEST(url, names_become_addresses) {
  EXPECT_EQ(slug("Súdwest-Fryslân"), "sudwest-fryslan");
  EXPECT_EQ(slug("'s-Gravenhage"), "s-gravenhage");
  EXPECT_EQ(slug("\u2019s-Hertogenbosch"), "s-hertogenbosch");
  EXPECT_EQ(slug("Bergen (NH.)"), "bergen-nh");
  EXPECT_EQ(slug("GR Publieke Gezondheid & Zorg"), "gr-publieke-gezondheid-zorg");
  EXPECT_EQ(slug("\xff\xfe<>"), "-");
  EXPECT_EQ(slug(""), "-");
}

Organisation municipality(std::string code, std::string name, Period period) {
  Organisation result;
  result.code = std::move(code);
  result.name = std::move(name);
  result.kind = OrganisationKind::municipality;
  result.period = period;
  return result;
}

TEST(addresses, namesakes_have_addresses_of_their_own) {
  using namespace std::chrono_literals;
  Atlas atlas;
  atlas.organisations = {municipality("gm0713", "Sluis", {.to = Date{1995y / 1 / 1}}),
                         municipality("gm1714", "Sluis", {.from = Date{2003y / 1 / 1}})};
  atlas.organisations[1].aliases = {"Sluis-Aardenburg"};
  Organisation province;
  province.code = "pv29";
  province.name = "Zeeland";
  province.kind = OrganisationKind::province;
  atlas.organisations.push_back(province);
  atlas.index();
  Addresses const addresses{atlas};
  EXPECT_EQ(addresses.path("gm1714"), "/gemeente/sluis");
  EXPECT_EQ(addresses.path("gm0713"), "/gemeente/sluis-gm0713");
  EXPECT_EQ(addresses.path("pv29"), "/organisatie/provincie-zeeland");
  EXPECT_EQ(addresses.path("x\"y"), "/organisatie/x%22y");
  EXPECT_EQ(addresses.codes(true, "sluis"), (std::vector<std::string>{"gm1714", "gm0713"}));
  EXPECT_EQ(addresses.codes(true, "sluis-gm0713"), std::vector<std::string>{"gm0713"});
  EXPECT_EQ(addresses.codes(true, "sluis-aardenburg"), std::vector<std::string>{"gm1714"});
  EXPECT_TRUE(addresses.codes(false, "sluis").empty());
}

}  // namespace html_test
}  // namespace verband::publish
