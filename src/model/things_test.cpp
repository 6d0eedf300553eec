// SPDX-License-Identifier: EUPL-1.2
#include "model/things.hpp"

#include <algorithm>
#include <stdexcept>

#include <gtest/gtest.h>

#include "model/register.hpp"

namespace verband {
namespace things_test {

TEST(things, a_copy_shares_and_writing_one_leaves_the_other) {
  Things<Source> first;
  first["a"].title = "Bijlage";
  first["b"].title = "Lijst";
  auto second = first;
  EXPECT_EQ(&second.at("a"), &first.at("a"));
  second["a"].title = "Bijlage 2016";
  EXPECT_EQ(first.at("a").title, "Bijlage");
  EXPECT_EQ(second.at("a").title, "Bijlage 2016");
  EXPECT_EQ(&second.at("b"), &first.at("b"));
  second.change_each([](Source& source) { source.title += "!"; });
  EXPECT_EQ(first.at("b").title, "Lijst");
  EXPECT_EQ(second.at("b").title, "Lijst!");
  EXPECT_THROW(static_cast<void>(first.at("c")), std::out_of_range);
}

TEST(things, two_maps_are_equal_by_what_they_hold) {
  Things<Source> first;
  Things<Source> second;
  first["a"].title = "Bijlage";
  second["a"].title = "Bijlage";
  EXPECT_EQ(first, second);
  second["a"].title = "Lijst";
  EXPECT_NE(first, second);
  second["a"].title = "Bijlage";
  second["b"];
  EXPECT_NE(first, second);
  EXPECT_EQ(erase_if(second, [](auto const& each) { return each.first == "b"; }), 1U);
  EXPECT_EQ(first, second);
}

TEST(things, are_walked_in_order_of_id) {
  Things<Source> things;
  for (auto const* id : {"c", "a", "b"}) things[id].title = id;
  std::string ids;
  for (auto const& [id, source] : things) ids += id + source.title;
  EXPECT_EQ(ids, "aabbcc");
  EXPECT_EQ(things.find("b")->second.title, "b");
  EXPECT_EQ(std::ranges::count_if(things, [](auto const& each) { return each.first > "a"; }), 2);
}

TEST(state, is_equal_by_what_it_holds_and_shared_as_its_kind) {
  State const one{Source{.id = "s"}};
  EXPECT_EQ(one, State{Source{.id = "s"}});
  EXPECT_NE(one, State{Source{.id = "t"}});
  EXPECT_NE(one, State{});
  EXPECT_EQ(State{}, State{});
  auto const copy = one;
  EXPECT_EQ(one.as<Source>().get(), copy.as<Source>().get());
  EXPECT_THROW(static_cast<void>(one.as<Account>()), std::bad_variant_access);
}

}  // namespace things_test
}  // namespace verband
