// SPDX-License-Identifier: EUPL-1.2
#include "model/atlas.hpp"

#include <gtest/gtest.h>

#include "model/interpretation.hpp"

namespace verband {
namespace atlas_test {

using namespace std::chrono_literals;
using Codes = std::vector<std::string>;

Organisation municipality(std::string code, Period period,
                          std::vector<Succession> successors = {}) {
  Organisation result;
  result.code = std::move(code);
  result.kind = OrganisationKind::municipality;
  result.province = "pv20";
  result.period = period;
  result.successors = std::move(successors);
  return result;
}

/// Winsum is divided over two municipalities; Ezinge went to Winsum before.
Atlas small() {
  Atlas atlas;
  Date const y1990{1990y / 1 / 1};
  Date const y2019{2019y / 1 / 1};
  atlas.organisations = {
      municipality("gm0011", {.to = y1990}, {{"gm0053", false}}),
      municipality("gm0053", {.to = y2019}, {{"gm1966", false}, {"gm1969", true}}),
      municipality("gm1966", {.from = y2019}), municipality("gm1969", {.from = y2019}),
      municipality("gm0014", {})};
  Grouping province;
  province.key = "province:pv20";
  province.kind = GroupingKind::province;
  atlas.groupings = {province};
  atlas.index();
  return atlas;
}

TEST(atlas, the_members_of_a_province_follow_the_date) {
  auto const atlas = small();
  EXPECT_EQ(atlas.members("province:pv20", Date{2015y / 1 / 1}), (Codes{"gm0014", "gm0053"}));
  EXPECT_EQ(atlas.members("province:pv20", Date{2019y / 1 / 1}),
            (Codes{"gm0014", "gm1966", "gm1969"}));
  EXPECT_EQ(atlas.members("province:pv99", Date{2019y / 1 / 1}), Codes{});
}

TEST(atlas, an_abolished_municipality_lives_on_in_all_its_successors) {
  auto const atlas = small();
  EXPECT_EQ(atlas.alive("gm0011", Date{2020y / 1 / 1}), (Codes{"gm1966", "gm1969"}));
  EXPECT_EQ(atlas.alive("gm0011", Date{2000y / 1 / 1}), Codes{"gm0053"});
  EXPECT_EQ(atlas.alive("gm1966", Date{2000y / 1 / 1}), Codes{});
}

TEST(rule, an_exception_is_followed_through_a_merger) {
  auto const atlas = small();
  Rule rule;
  rule.kind = RuleKind::municipalities_of;
  rule.grouping = "province:pv20";
  rule.except = {"gm0053"};
  EXPECT_EQ(expand(rule, atlas, Date{2015y / 1 / 1}), Codes{"gm0014"});
  EXPECT_EQ(expand(rule, atlas, Date{2020y / 1 / 1}), Codes{"gm0014"});
  rule.kind = RuleKind::some_municipalities_of;
  EXPECT_EQ(expand(rule, atlas, Date{2015y / 1 / 1}), Codes{});
}

TEST(names, every_enumerator_is_read_back_from_its_name) {
  for (auto const value :
       {Status::active, Status::planned, Status::to_be_dissolved, Status::dissolved}) {
    EXPECT_EQ(parse<Status>(name(value)), value);
  }
  EXPECT_EQ(name(LegalForm::openbaar_lichaam), "openbaar_lichaam");
  EXPECT_EQ(parse<LegalForm>("iets anders"), std::nullopt);
}

}  // namespace atlas_test
}  // namespace verband
