// SPDX-License-Identifier: EUPL-1.2
#include "source.hpp"

#include <fstream>
#include <stdexcept>

#include <nlohmann/json.hpp>

namespace verband::generator {
namespace {

using Json = nlohmann::json;

Look look_of(Json const& from) {
  Look look{.dialect = from.at("dialect"), .noise = from.at("noise")};
  look.page_lines = from.value("page_lines", look.page_lines);
  look.repeat_header = from.value("repeat_header", false);
  look.indent_lists = from.value("indent_lists", false);
  look.furniture = from.value("furniture", false);
  look.padding = from.value("padding", look.padding);
  look.empty_row_chance = from.value("empty_row_chance", 0.0);
  look.spare_line_chance = from.value("spare_line_chance", 0.0);
  look.spare_space_chance = from.value("spare_space_chance", 0.0);
  return look;
}

}  // namespace

Document document_from(std::filesystem::path const& source) {
  std::ifstream file(source);
  if (!file) throw std::runtime_error("cannot read " + source.string());
  auto const from = Json::parse(file);
  Document document{.look = look_of(from.at("look"))};
  auto& annex = document.annex;
  annex.owner = from.at("owner");
  annex.reference_date = from.at("reference_date");
  annex.above = from.at("above");
  annex.has_header = from.value("has_header", true);
  for (auto const& column : from.at("columns")) {
    annex.columns.push_back({.role = column.at("role"), .header = column.at("header")});
    document.look.widths.push_back(column.at("width"));
  }
  for (auto const& row : from.at("rows")) annex.rows.push_back(row);
  Random random(from.at("look").at("seed").get<std::uint64_t>());
  document.text = extracted_text(annex, document.look, random);
  return document;
}

}  // namespace verband::generator
