// SPDX-License-Identifier: EUPL-1.2
#include "resolve/row_text.hpp"

#include <gtest/gtest.h>

namespace verband::resolve {
namespace {

RowText under(std::string const& head, ColumnRole role = ColumnRole::extra) {
  Draft const draft{.columns = {{role, head}}};
  return row_text(draft, {.cells = {{.text = "Slapend"}}});
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

}  // namespace
}  // namespace verband::resolve
