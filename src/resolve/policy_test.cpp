// SPDX-License-Identifier: EUPL-1.2
// The task fields of the municipal budget (Regeling vaststelling taakvelden) and their themes.
#include "resolve/policy.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace verband::resolve {
namespace policy_test {

TEST(TaskFields, OfTheBudgetHaveAThemeEach) {
  for (std::string const field :
       {"Beheer overige gebouwen en gronden", "Treasury",
        "Algemene uitkeringen en overige uitkeringen gemeentefonds", "Overige baten en lasten",
        "Vennootschapsbelasting (VpB)", "Mutaties reserves",
        "Resultaat van de rekening van baten en lasten", "Fysieke bedrijfsinfrastructuur",
        "Bedrijvenloket en bedrijfsregelingen", "Openbaar basisonderwijs",
        "Cultuurpresentatie, cultuurproductie en cultuurparticipatie",
        "Samenkracht en burgerparticipatie", "Toegang en eerstelijnsvoorzieningen",
        "Maatwerkdienstverlening 18+", "Stedelijke vernieuwing"}) {
    Interpretation row;
    RowText text;
    text.policy_area = field;
    read_policy(Atlas{}, text, row);
    EXPECT_FALSE(row.policy_areas.empty()) << field;
    EXPECT_TRUE(row.doubts.empty()) << field;
  }
}

TEST(TaskFields, AreAboutWhatTheySay) {
  auto const areas = [](std::string const& field) {
    Interpretation row;
    RowText text;
    text.policy_area = field;
    read_policy(Atlas{}, text, row);
    return row.policy_areas;
  };
  using Areas = std::vector<std::string>;
  EXPECT_EQ(areas("Grondexploitatie (niet-bedrijventerreinen)"), Areas{"c_9af4b880"});
  EXPECT_EQ(areas("OZB niet-woningen"), Areas{"c_25e30d03"});  // a tax, not housing
  EXPECT_EQ(areas("OZB woningen"), Areas{"c_25e30d03"});
  EXPECT_EQ(areas("Parkeerbelasting"), Areas{"c_25e30d03"});
  EXPECT_EQ(areas("Bedrijventerreinen"), Areas{"c_3afc269f"});
  EXPECT_EQ(areas("Woningen"), Areas{"c_124eaf3a"});
}

}  // namespace policy_test
}  // namespace verband::resolve
