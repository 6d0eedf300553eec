// SPDX-License-Identifier: EUPL-1.2
// Names that tell nothing against the day: what is read otherwise, or is a part of another name.
#include <string>

#include <gtest/gtest.h>

#include "resolve/resolve.hpp"

namespace verband::resolve {
namespace findings_told_test {

/// The codes of the findings about a cell.
std::string findings(std::string const& who, std::string const& owner, std::string_view day) {
  static reference::Gazetteer const gazetteer{reference::load(reference::embedded_release())};
  Draft draft;
  draft.columns = {{ColumnRole::name, ""}, {ColumnRole::participants, ""}};
  DraftRow row;
  row.cells = {{.text = "Tafel"}, {.text = who}};
  draft.rows.push_back(row);
  auto const on = *parse_iso_date(day);
  std::string codes;
  for (auto const& each :
       resolve(draft, gazetteer, {.owner = owner, .on = on, .today = on}).findings)
    codes += (codes.empty() ? "" : " ") + each.code;
  return codes;
}

TEST(FindingsTold, NotOfNamesReadAsALivingOne) {
  EXPECT_EQ(findings("Rotterdam, Capelle en Krimpen", "gm0599", "2021-01-01"), "");
  EXPECT_EQ(findings("Meerssen, Valkenburg, Gulpen", "gm0938", "2019-01-01"), "");
}

TEST(FindingsTold, NotOfNamesThatNobodyHasHadForAges) {
  EXPECT_EQ(findings("Leiden, Alphen en Kaag en Braassem", "gm0546", "2018-01-01"), "");
}

TEST(FindingsTold, NotOfWordsInTheNameOfABody) {
  EXPECT_EQ(findings("Zwolle, Hotel Restaurant Heino", "gm0193", "2020-01-01"), "");
  EXPECT_EQ(findings("Assen, Drents Museum Rolde", "gm0106", "2020-01-01"), "");
  EXPECT_EQ(findings("Zwolle, Heino", "gm0193", "2020-01-01"), "anachronism");
  EXPECT_EQ(findings("Zwolle Heino", "gm0193", "2020-01-01"), "anachronism");
}

TEST(FindingsTold, NotOfARegionBehindGemeenten) {
  EXPECT_EQ(findings("Gemeenten Land van Cuijk", "gm0828", "2016-01-01"), "");
}

}  // namespace findings_told_test
}  // namespace verband::resolve
