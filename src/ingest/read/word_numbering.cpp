// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/word_numbering.hpp"

#include <algorithm>

namespace verband::ingest {
namespace {

constexpr double twips_in_a_point = 20.0;
constexpr std::size_t longest_mark = 40;

MarkForm form_of(std::string_view name) {
  if (name == "decimal") return MarkForm::decimal;
  if (name == "decimalZero") return MarkForm::decimal_zero;
  if (name == "lowerLetter") return MarkForm::lower_letter;
  if (name == "upperLetter") return MarkForm::upper_letter;
  if (name == "lowerRoman") return MarkForm::lower_roman;
  if (name == "upperRoman") return MarkForm::upper_roman;
  return MarkForm::none;
}

}  // namespace

WordNumbering::Level WordNumbering::level_of(pugi::xml_node node) {
  Level level;
  auto const form = attribute(child(node, "numFmt"), "val");
  level.form = form_of(form);
  level.bulleted = form == "bullet";
  level.shape = attribute(child(node, "lvlText"), "val").substr(0, longest_mark);
  level.start = whole_number(attribute(child(node, "start"), "val"), 1);
  auto const indent = child(child(node, "pPr"), "ind");
  auto const left =
      has_attribute(indent, "left") ? attribute(indent, "left") : attribute(indent, "start");
  if (!left.empty()) level.indent = decimal_number(left, 0) / twips_in_a_point;
  return level;
}

WordNumbering::WordNumbering(pugi::xml_node numbering) {
  read_schemes(numbering);
  read_lists(numbering);
}

void WordNumbering::read_schemes(pugi::xml_node numbering) {
  std::map<std::string, std::string, std::less<>> by_style;
  std::map<std::string, std::string, std::less<>> links;
  for (auto const node : numbering.children()) {
    if (local_name(node) != "abstractNum") continue;
    std::string const id{attribute(node, "abstractNumId")};
    Scheme scheme;
    for (auto const each : node.children()) {
      auto const number = whole_number(attribute(each, "ilvl"), depth);
      if (local_name(each) == "lvl" && number < depth) scheme.levels.at(number) = level_of(each);
    }
    if (auto const style = child(node, "styleLink")) by_style.emplace(attribute(style, "val"), id);
    if (auto const link = child(node, "numStyleLink")) links.emplace(id, attribute(link, "val"));
    schemes_.emplace(id, std::move(scheme));
  }
  for (auto const& [id, style] : links) {
    auto const found = by_style.find(style);
    if (found != by_style.end()) schemes_[id] = schemes_[found->second];
  }
}

void WordNumbering::read_lists(pugi::xml_node numbering) {
  for (auto const node : numbering.children()) {
    if (local_name(node) != "num") continue;
    List list{.scheme = std::string{attribute(child(node, "abstractNumId"), "val")},
              .restarts = {}};
    for (auto const each : node.children()) {
      auto const number = whole_number(attribute(each, "ilvl"), depth);
      auto const start = child(each, "startOverride");
      if (local_name(each) == "lvlOverride" && number < depth && start) {
        list.restarts.at(number) = whole_number(attribute(start, "val"), 1);
      }
    }
    lists_.emplace(attribute(node, "numId"), std::move(list));
  }
}

WordNumbering::Level const* WordNumbering::find(std::string_view list, std::uint32_t level) const {
  auto const found = lists_.find(list);
  if (found == lists_.end() || level >= depth) return nullptr;
  auto const scheme = schemes_.find(found->second.scheme);
  return scheme == schemes_.end() ? nullptr : &scheme->second.levels.at(level);
}

std::optional<double> WordNumbering::indent(std::string_view list, std::uint32_t level) const {
  auto const* const found = find(list, level);
  return found == nullptr ? std::nullopt : found->indent;
}

std::string WordNumbering::next(std::string_view list, std::uint32_t level) {
  auto const* const rule = find(list, level);
  if (rule == nullptr) return {};
  if (rule->bulleted) return bullet(rule->shape);
  auto& own = lists_.find(list)->second;
  auto& scheme = schemes_.find(own.scheme)->second;
  auto& count = scheme.counts.at(level);
  count = count == 0 ? rule->start : count + 1;
  if (auto& restart = own.restarts.at(level)) {
    count = *restart;
    restart.reset();
  }
  std::fill(scheme.counts.begin() + level + 1, scheme.counts.end(), 0U);
  std::string mark;
  for (std::size_t i = 0; i < rule->shape.size(); ++i) {
    auto const next = i + 1 < rule->shape.size() ? rule->shape[i + 1] : ' ';
    if (rule->shape[i] != '%' || next < '1' || next > '9') {
      mark += rule->shape[i];
      continue;
    }
    auto const which = static_cast<std::size_t>(next - '1');
    auto const& other = scheme.levels.at(which);
    auto const number = scheme.counts.at(which) == 0 ? other.start : scheme.counts.at(which);
    mark += shown(number, other.form);
    ++i;
  }
  while (!mark.empty() && mark.back() == ' ') mark.pop_back();
  return mark;
}

}  // namespace verband::ingest
