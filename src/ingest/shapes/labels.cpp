// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/labels.hpp"

#include <algorithm>

#include "ingest/flat/header.hpp"
#include "ingest/shapes/headed.hpp"
#include "ingest/shapes/shape_lines.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t longest_label = 45;

/// "Havenschap (deelnemers" stands before a colon inside a bracket.
bool ends_in_bracket(std::string_view label) {
  auto const open = label.rfind('(');
  return open != std::string_view::npos && label.find(')', open) == std::string_view::npos;
}

/// "milieugebied. Deelnemers": a sentence ends, and what follows stands in running text.
bool in_running_text(std::string_view label) {
  auto const stop = label.find(". ");
  bool const capital = stop != std::string_view::npos && stop + 2 < label.size() &&
                       label[stop + 2] >= 'A' && label[stop + 2] <= 'Z';
  return capital && label[0] >= 'a' && label[0] <= 'z';
}

}  // namespace

std::string label_of(std::string_view text) {
  auto line = text::squeeze(text);
  auto const pop = [&](std::string_view end) {
    bool const any = line.ends_with(end);
    if (any) line.erase(line.size() - end.size());
    return any;
  };
  while (pop(":") || pop(" ") || pop("..") || pop(" .") || pop("…") || pop("_") || pop(" –") ||
         pop(" -"))
    continue;
  return line;
}

bool is_label(std::string_view text) {
  constexpr double enough = 0.5;
  return head_likeness(text) >= enough && header_kind(text).has_value();
}

bool known_label(std::string_view label) {
  return all_of_heads(label) && header_kind(label).has_value();
}

std::optional<Field> labelled(std::string_view text) {
  if (text.find(':') == std::string_view::npos) return std::nullopt;
  auto const line = text::squeeze(text);
  auto const colon = line.find(':');
  if (colon == std::string::npos || colon < 3 || colon > longest_label) return std::nullopt;
  if (line.substr(colon).starts_with("://")) return std::nullopt;
  auto const label = label_of(without_number(line.substr(0, colon)));
  if (!is_label(label) || ends_in_bracket(label) || in_running_text(label)) return std::nullopt;
  auto const from = line.find_first_not_of(' ', colon + 1);
  return std::pair{label, from == std::string::npos ? std::string{} : line.substr(from)};
}

std::optional<Field> perhaps_labelled(std::string_view text) {
  constexpr std::size_t most_blanks = 4;
  auto const colon = text.find(':');
  if (colon == std::string_view::npos || colon > longest_label) return std::nullopt;
  bool const divides = colon + 1 == text.size() || text[colon + 1] == ' ';
  auto label = label_of(without_number(text.substr(0, colon)));
  if (!divides || label.size() < 3 || label[0] < 'A' || label[0] > 'Z') return std::nullopt;
  auto const blanks = std::ranges::count(label, ' ');
  if (blanks > static_cast<std::ptrdiff_t>(most_blanks) || ends_in_bracket(label))
    return std::nullopt;
  return std::pair{std::move(label), text::squeeze(text.substr(colon + 1))};
}

namespace {

/// What stands before a dash and may be a label: "Partners – Almelo en Borne".
std::optional<Field> dashed(std::string_view line) {
  auto const text = std::string{line} + " ";  // a dash may end the line
  constexpr std::ptrdiff_t most_blanks = 4;
  for (std::string_view const dash : {" – ", " - "}) {
    auto const at = text.find(dash);
    if (at > longest_label) continue;
    auto label = label_of(without_number(text.substr(0, at)));
    if (label.size() < 3 || std::ranges::count(label, ' ') > most_blanks) continue;
    return std::pair{std::move(label), text::squeeze(text.substr(at + dash.size()))};
  }
  return std::nullopt;
}

}  // namespace

void Labels::hear(std::string_view line) {
  if (auto const bar = line.find(" | "); bar != std::string_view::npos) {
    hear(line.substr(bar + 3));
    line = line.substr(0, bar);
  }
  if (auto const field = perhaps_labelled(line)) {
    ++times_[text::fold(field->first)];
  } else if (auto const other = dashed(line)) {
    dashes_ += ++times_[text::fold(other->first)] == 2 && known_label(other->first) ? 1 : 0;
  }
}

void Labels::hear_apart(std::string_view text) {
  auto const label = label_of(without_number(text));
  if (label.empty() || label.size() > longest_label) return;
  bool const again = ++times_[text::fold(label)] == 2;
  if (again && is_label(label)) known_ += all_of_heads(label) ? 2 : 1;
}

std::optional<Field> Labels::field(std::string_view line) const {
  if (auto known = labelled(line)) return known;
  auto field = perhaps_labelled(line);
  if (!field && dashes_ > 0) field = dashed(line);
  if (!field) return std::nullopt;
  return returns(field->first) ? field : std::nullopt;
}

std::vector<Field> Labels::fields(std::string_view line) const {
  for (std::string_view const divider : {" | ", "; ", " • "}) {
    if (line.find(divider) == std::string_view::npos) continue;
    std::vector<Field> found;
    for (auto rest = line; !rest.empty();) {
      auto const end = std::min(rest.find(divider), rest.size());
      auto one = field(text::squeeze(rest.substr(0, end)));
      rest.remove_prefix(std::min(end + divider.size(), rest.size()));
      if (!one) {
        found.clear();
        break;
      }
      found.push_back(std::move(*one));
    }
    if (found.size() >= 2) return found;
  }
  return {};
}

bool Labels::returns(std::string_view label) const {
  auto const found = times_.find(text::fold(label));
  return found != times_.end() && found->second >= 2;
}

std::vector<std::string_view> text_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    auto const end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::optional<Field> led(Paragraph const& paragraph, std::string_view line) {
  auto const asked = line.find("? ");
  auto const lead = paragraph.lead > 0 ? paragraph.lead : asked + (asked < line.size() ? 1 : 0);
  if (lead < 3 || lead > longest_label || lead > line.size()) return std::nullopt;
  // In bold on a line of its own it has its text on the next.
  if (lead == line.size() && line.size() == paragraph.text.size()) return std::nullopt;
  return std::pair{label_of(without_number(line.substr(0, lead))),
                   text::squeeze(line.substr(lead))};
}

std::optional<Field> stands_out(Paragraph const& paragraph, std::string_view line) {
  auto field = led(paragraph, line);
  if (!field || !known_label(field->first)) return std::nullopt;
  return field;
}

}  // namespace verband::ingest
