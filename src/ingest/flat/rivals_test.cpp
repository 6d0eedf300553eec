// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/rivals.hpp"

#include <gtest/gtest.h>

namespace rivals_test {

using namespace verband;
using ingest::Kind;

/// The roles of columns of these kinds.
std::vector<ColumnRole> roles_of(std::vector<Kind> const& kinds) {
  std::vector<ColumnRole> roles;
  for (auto const kind : kinds) roles.push_back(ingest::role_of(kind));
  return roles;
}

TEST(Rivals, behind_a_contested_further_column_the_numbers_of_the_others_are_contested) {
  std::vector<Kind> const kinds{Kind::place, Kind::name, Kind::extra, Kind::purpose, Kind::money};
  std::vector<bool> contested{false, false, true, false, false};
  ingest::contest_later_numbers(roles_of(kinds), contested);
  EXPECT_EQ(contested, (std::vector<bool>{false, false, true, false, true}));
}

TEST(Rivals, a_contested_column_with_a_role_of_its_own_changes_no_numbers) {
  std::vector<Kind> const kinds{Kind::name, Kind::purpose, Kind::extra, Kind::place};
  std::vector<bool> contested{false, true, false, false};
  ingest::contest_later_numbers(roles_of(kinds), contested);
  EXPECT_EQ(contested, (std::vector<bool>{false, true, false, false}));
}

}  // namespace rivals_test
