// SPDX-License-Identifier: EUPL-1.2
#include "resolve/row_text.hpp"

#include <gtest/gtest.h>

namespace verband::resolve {
namespace {

RowText under(std::string const& head, ColumnRole role = ColumnRole::extra) {
  return row_texts({.columns = {{role, head}}, .rows = {{.cells = {{.text = "Slapend"}}}}})[0];
}

TEST(RowText, AHeadThatSaysNoMoreThanStatusOrAbbreviationTellsWhatTheCellIs) {
  EXPECT_EQ(under("Status").status, "Slapend");
  EXPECT_EQ(under("Huidige status van de regeling").status, "Slapend");
  EXPECT_EQ(under("Status", ColumnRole::nature).status, "Slapend");
  EXPECT_EQ(under("Status", ColumnRole::nature).nature, "Slapend");
  EXPECT_EQ(under("Status jaarrekening").status, "");
  EXPECT_EQ(under("Afk.").abbreviation, "Slapend");
  EXPECT_EQ(under("Afkorting programma").abbreviation, "");
  EXPECT_EQ(under("Opmerkingen").abbreviation + under("Opmerkingen").status, "");
}

TEST(RowText, AQuestionWhetherItStillIsThereTellsTheStatus) {
  auto const status = [](std::string const& head, std::string const& answer) {
    Draft const draft{.columns = {{ColumnRole::extra, head}},
                      .rows = {{.cells = {{.text = answer}}}}};
    return row_texts(draft)[0].status;
  };
  EXPECT_EQ(status("Beëindigd?", "ja"), "opgeheven");
  EXPECT_EQ(status("Beëindigd?", "Nee"), "actief");
  EXPECT_EQ(status("Nog actief", "nee"), "niet actief");
  EXPECT_EQ(status("Opgeheven per", "1-1-2020"), "opgeheven per 1-1-2020");
  EXPECT_EQ(status("Opgeheven per", ""), "");
  EXPECT_EQ(status("Verplicht", "ja"), "");
}

}  // namespace
}  // namespace verband::resolve
