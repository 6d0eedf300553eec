// SPDX-License-Identifier: EUPL-1.2
#include "store/json_text.hpp"

#include <gtest/gtest.h>

namespace verband::store {
namespace json_text_test {

using Kind = JsonText::Kind;

TEST(JsonText, values_stand_in_the_order_of_the_text) {
  JsonText json;
  ASSERT_TRUE(json.read(R"({"a": [1, -2, 0.1, true, null], "b\n": {"c": "\u20ac"}})"));
  auto const root = json.root();
  EXPECT_EQ(root->kind, Kind::object);
  EXPECT_EQ(root->size, 2U);
  auto const list = root.first().next();
  EXPECT_EQ(root.first()->text, "a");
  EXPECT_EQ(list->size, 5U);
  auto each = list.first();
  EXPECT_TRUE(each->whole);
  EXPECT_EQ(each->natural, 1U);
  each = each.next();
  EXPECT_FALSE(each->whole);
  EXPECT_EQ(each->number, -2.0);
  each = each.next();
  EXPECT_EQ(each->number, 0.1);
  each = each.next();
  EXPECT_EQ(each->kind, Kind::boolean);
  EXPECT_TRUE(each->truth);
  EXPECT_EQ(each.next()->kind, Kind::null);
  auto const second = list.next();
  EXPECT_EQ(second->text, "b\n");
  EXPECT_EQ(second.next().first()->text, "c");
  EXPECT_EQ(second.next().first().next()->text, "€");
}

TEST(JsonText, the_largest_number_comes_back_whole) {
  JsonText json;
  ASSERT_TRUE(json.read("18446744073709551615"));
  EXPECT_EQ(json.root()->natural, 18446744073709551615U);
}

TEST(JsonText, what_is_no_json_is_not_valid) {
  using namespace std::string_view_literals;
  for (auto const text :
       {""sv, "{"sv, "{} {}"sv, "{}\0{}"sv, R"(["\ud800"])"sv, "[1,]"sv, "{\"a\":}"sv, "nul"sv}) {
    EXPECT_FALSE(JsonText{}.read(text)) << text;
  }
}

TEST(JsonText, deep_nesting_takes_no_stack) {
  constexpr std::size_t deep = 1'000'000;
  EXPECT_TRUE(JsonText{}.read(std::string(deep, '[') + std::string(deep, ']')));
  EXPECT_FALSE(JsonText{}.read(std::string(deep, '[')));
}

TEST(JsonText, nothing_of_an_earlier_text_is_left) {
  JsonText json;
  ASSERT_TRUE(json.read(R"({"long": ["a name", "and another", 1, 2, 3]})"));
  ASSERT_TRUE(json.read(R"(["b"])"));
  EXPECT_EQ(json.root()->size, 1U);
  EXPECT_EQ(json.root().first()->text, "b");
  EXPECT_FALSE(json.read("["));
  ASSERT_TRUE(json.read("7"));
  EXPECT_EQ(json.root()->natural, 7U);
}

}  // namespace json_text_test
}  // namespace verband::store
