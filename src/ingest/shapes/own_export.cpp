// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/own_export.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "ingest/flat/header.hpp"

namespace verband::ingest {
namespace {

/// A column as publish::register_rows heads it.
struct OwnColumn {
  std::string_view header{};
  std::optional<Kind> kind{};  // nothing = worked out from the others
  bool telling{};              // stands in no other table
};

constexpr std::array<OwnColumn, 22> own_columns{{{"uri", {}, true},
                                                 {"naam", Kind::name, false},
                                                 {"afkorting", {}, false},
                                                 {"waarom", Kind::purpose, false},
                                                 {"wie", Kind::participants, false},
                                                 {"wat", Kind::policy_area, false},
                                                 {"hoe", Kind::nature, false},
                                                 {"deelnemers_codes", {}, true},
                                                 {"deelnemers_namen", {}, true},
                                                 {"ook_genoemd", {}, true},
                                                 {"grondslag", {}, false},
                                                 {"rechtsvorm", {}, false},
                                                 {"niveau", {}, false},
                                                 {"verplicht", {}, false},
                                                 {"werking", {}, false},
                                                 {"status", {}, false},
                                                 {"valt_onder", {}, true},
                                                 {"beleidsterreinen", {}, false},
                                                 {"stand", {}, false},
                                                 {"vermeld_op", {}, true},
                                                 {"eigenaar", {}, true},
                                                 {"bron_rij", {}, true}}};

OwnColumn const* own_column(std::string_view header) {
  auto const found = std::ranges::find(own_columns, header, &OwnColumn::header);
  return found == own_columns.end() ? nullptr : &*found;
}

/// What stands in all rows of a column, when that is one and the same text.
std::string only_text(HeadedTable const& table, std::size_t column) {
  auto const& first = table.rows.front().cells[column].text;
  bool const same = std::ranges::all_of(
      table.rows, [&](HeadedRow const& row) { return row.cells[column].text == first; });
  return same ? first : std::string{};
}

Cell cell_of(GridCell const& cell) {
  auto read = as_cell(cell);
  // A CSV keeps a spreadsheet from running a text as a formula by an apostrophe.
  if (read.text.size() > 1 && read.text[0] == '\'' &&
      std::string_view{"=+-@"}.find(read.text[1]) != std::string_view::npos) {
    read.text.erase(0, 1);
  }
  return read;
}

}  // namespace

bool own_export_head(std::span<GridCell const> cells) {
  std::size_t telling = 0;
  bool names = false;
  for (auto const& cell : cells) {
    auto const* const known = own_column(cell.text);
    if (known == nullptr) continue;
    telling += known->telling ? 1 : 0;
    names = names || known->kind == Kind::name;
  }
  return names && telling >= 3;
}

std::optional<PartnershipList> own_export(HeadedTable const& table) {
  if (!table.headed || table.rows.empty() || !own_export_head(table.head_cells)) {
    return std::nullopt;
  }
  PartnershipList list{.shape = Shape::table, .headed = true, .exported = true};
  std::vector<std::size_t> kept;
  std::optional<std::size_t> identity;
  std::string left_out;
  std::set<std::string_view> seen;
  for (std::size_t c = 0; c < table.columns(); ++c) {
    auto const& header = table.headers[c];
    auto const* const known = own_column(header);
    // The source may have a column of the same name; it comes after ours.
    bool const own = known != nullptr && seen.insert(known->header).second;
    if (own && !known->kind) {
      if (known->header == "uri") {
        identity = c;
      } else if (known->header == "eigenaar") {
        list.owner = only_text(table, c);
      } else if (known->header == "vermeld_op") {
        list.on = parse_date(only_text(table, c));
        if (list.on) list.on_reason = "De uitvoer noemt deze datum.";
      } else if (known->header != "bron_rij" && known->header != "stand") {
        left_out += (left_out.empty() ? "" : ", ") + header;
      }
      continue;
    }
    kept.push_back(c);
    auto const other = header_kind(header) == Kind::legal_form ? Kind::legal_form : Kind::extra;
    list.columns.push_back({own ? *known->kind : other, header});
  }
  for (auto const& row : table.rows) {
    DraftRow made{.page = row.page};
    if (identity) made.identity = row.cells[*identity].text;
    for (auto const c : kept) made.cells.push_back(cell_of(row.cells[c]));
    list.rows.push_back(std::move(made));
  }
  list.reason = "Een uitvoer van Verband.";
  if (!left_out.empty()) {
    list.reason += " Wat het programma zelf uit de tekst afleidde (" + left_out +
                   "), is niet gelezen; verander daarvoor de tekst.";
  }
  return list;
}

bool is_identity(std::string_view text) {
  constexpr std::string_view scheme = "urn:uuid:";
  if (!text.starts_with(scheme) || text.size() != scheme.size() + 36) return false;
  return text.find_first_not_of("0123456789abcdef-", scheme.size()) == std::string_view::npos;
}

void take_identities(PartnershipList& list) {
  for (std::size_t c = 0; c < list.columns.size(); ++c) {
    std::size_t found = 0;
    bool const all = std::ranges::all_of(list.rows, [&](DraftRow const& row) {
      auto const& text = row.cells[c].text;
      found += text.empty() ? 0 : 1;
      return text.empty() || is_identity(text);
    });
    if (!all || found == 0) continue;
    for (auto& row : list.rows) {
      row.identity = std::move(row.cells[c].text);
      row.cells.erase(row.cells.begin() + static_cast<std::ptrdiff_t>(c));
    }
    list.columns.erase(list.columns.begin() + static_cast<std::ptrdiff_t>(c));
    return;
  }
}

}  // namespace verband::ingest
