// SPDX-License-Identifier: EUPL-1.2
#include "publish/annex.hpp"

#include "analysis/select.hpp"

namespace verband::publish {

Table annex_rows(std::span<analysis::BeliefView const> beliefs) {
  Table table{{"Samenwerkingsverband", "Achtergrond/doel", "Deelnemers", "Beleidsterrein(en)",
               "Aard van de samenwerking"},
              {}};
  for (auto const& belief : beliefs) {
    auto const text = [&](ColumnRole role) {
      return std::string{analysis::stated(*belief.account, role)};
    };
    auto name = text(ColumnRole::name);
    if (name.empty()) name = belief.account->typed.name;
    // A column about the legal form alone is what the document says of the nature.
    auto nature = text(ColumnRole::nature);
    if (nature.empty()) nature = text(ColumnRole::legal_form);
    table.rows.push_back({std::move(name), text(ColumnRole::purpose),
                          text(ColumnRole::participants), text(ColumnRole::policy_area),
                          std::move(nature)});
  }
  return table;
}

}  // namespace verband::publish
