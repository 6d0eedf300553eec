// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/odf_text.hpp"

#include <algorithm>

namespace verband::ingest {
namespace {

constexpr std::size_t longest_chain = 32;
constexpr std::uint32_t most_spaces = 100;
constexpr std::size_t longest_affix = 16;

OdfLook over(OdfLook look, OdfLook const& below) {
  if (!look.bold) look.bold = below.bold;
  if (!look.hidden) look.hidden = below.hidden;
  if (!look.raised) look.raised = below.raised;
  if (!look.struck) look.struck = below.struck;
  if (!look.page_before) look.page_before = below.page_before;
  if (!look.indent) look.indent = below.indent;
  if (!look.level) look.level = below.level;
  if (look.list.empty()) look.list = below.list;
  return look;
}

OdfLook look_of(pugi::xml_node style) {
  OdfLook look;
  auto const text = child(style, "text-properties");
  auto const weight = attribute(text, "font-weight");
  if (!weight.empty()) look.bold = weight == "bold" || whole_number(weight, 400) >= 600;
  auto const position = attribute(text, "text-position");  // "super 58%", "33% 58%"
  if (!position.empty())
    look.raised = position.starts_with("super") || whole_number(position, 0) > 0;
  auto const through = attribute(text, "text-line-through-style");
  if (!through.empty()) look.struck = through != "none";
  auto const display = attribute(text, "display");
  if (!display.empty()) look.hidden = display == "none";
  auto const paragraph = child(style, "paragraph-properties");
  auto const before = attribute(paragraph, "break-before");
  if (!before.empty()) look.page_before = before == "page";
  if (!attribute(style, "master-page-name").empty()) look.page_before = true;
  auto const indent = attribute(paragraph, "margin-left");
  if (!indent.empty()) look.indent = odf_length(indent);
  auto const level = whole_number(attribute(style, "default-outline-level"), 0);
  if (level > 0) look.level = static_cast<std::uint8_t>(std::min<std::uint32_t>(level, 9));
  auto const family = attribute(style, "family");
  if (family == "table" && attribute(child(style, "table-properties"), "display") == "false") {
    look.hidden = true;
  }
  look.list = attribute(style, "list-style-name");
  return look;
}

MarkForm form_of(std::string_view format) {
  if (format == "1") return MarkForm::decimal;
  if (format == "a") return MarkForm::lower_letter;
  if (format == "A") return MarkForm::upper_letter;
  if (format == "i") return MarkForm::lower_roman;
  if (format == "I") return MarkForm::upper_roman;
  return MarkForm::none;
}

OdfList list_of(pugi::xml_node style) {
  OdfList list{};
  for (auto const each : style.children()) {
    auto const level = whole_number(attribute(each, "level"), 0);
    if (level < 1 || level > odf_list_levels) continue;
    auto const properties = child(each, "list-level-properties");
    auto const aligned = child(properties, "list-level-label-alignment");
    list.at(level - 1) = {
        .form = form_of(attribute(each, "num-format")),
        .bullet = bullet(attribute(each, "bullet-char")),
        .prefix = std::string{attribute(each, "num-prefix").substr(0, longest_affix)},
        .suffix = std::string{attribute(each, "num-suffix").substr(0, longest_affix)},
        .start = whole_number(attribute(each, "start-value"), 1),
        .shown_levels = whole_number(attribute(each, "display-levels"), 1),
        .indent = aligned ? odf_length(attribute(aligned, "margin-left"))
                          : odf_length(attribute(properties, "space-before"))};
  }
  return list;
}

struct OdfRuns {
  OdfStyles const* styles{};
  std::uint32_t* page{};
  Prose* prose{};
  OdfLine* line{};
  bool bold{};
  bool hidden{};
  bool raised{};
  bool struck{};

  void text(std::string_view utf8) {
    if (hidden || utf8.empty()) return;
    if (line->page == 0 && utf8.find_first_not_of(" \t\r\n") != std::string_view::npos) {
      line->page = *page;
    }
    prose->bold(bold);
    prose->raised(raised);
    prose->struck(struck);
    prose->add(utf8);
    prose->bold(false);
    prose->raised(false);
    prose->struck(false);
  }

  /// Line ends in the file are white space of the XML, not of the text.
  void characters(std::string_view utf8) {
    std::string flat{utf8};
    std::ranges::replace_if(flat, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    text(flat);
  }

  void span(pugi::xml_node node) {
    auto const& look = styles->look("text", attribute(node, "style-name"));
    auto const was_bold = bold;
    auto const was_hidden = hidden;
    auto const was_raised = raised;
    auto const was_struck = struck;
    bold = look.bold.value_or(bold);
    hidden = look.hidden.value_or(hidden);
    raised = look.raised.value_or(raised);
    struck = look.struck.value_or(struck);
    children(node);
    bold = was_bold;
    hidden = was_hidden;
    raised = was_raised;
    struck = was_struck;
  }

  void small(pugi::xml_node node, std::string_view name) {
    if (name == "s") {
      auto const count = std::min(whole_number(attribute(node, "c"), 1), most_spaces);
      text(std::string(count, ' '));
    } else if (name == "tab") {
      text("\t");
    } else if (name == "line-break") {
      if (!hidden) prose->line();
    } else if (name == "soft-page-break") {
      ++*page;
    } else if (name == "note") {
      if (!hidden) line->notes.push_back(child(node, "note-body"));
    } else if (name == "text-box" || name == "table") {
      if (!hidden) line->boxes.push_back(name == "table" ? node.parent() : node);
    } else if (name == "ruby") {
      children(child(node, "ruby-base"));
    } else if (name == "span") {
      span(node);
    } else if (name != "annotation" && name != "hidden-text" && name != "title" && name != "desc" &&
               name != "event-listeners" && name != "hidden-paragraph") {
      children(node);
    }
  }

  void children(pugi::xml_node node) {
    for (auto const each : node.children()) {
      if (each.type() == pugi::node_pcdata || each.type() == pugi::node_cdata) {
        characters(each.value());
      } else if (each.type() == pugi::node_element) {
        small(each, local_name(each));
      }
    }
  }
};

}  // namespace

double odf_length(std::string_view text) {
  auto const value = decimal_number(text, 0);
  if (text.ends_with("cm")) return value * 72 / 2.54;
  if (text.ends_with("mm")) return value * 72 / 25.4;
  if (text.ends_with("in")) return value * 72;
  return value;
}

void OdfStyles::add(pugi::xml_node styles) {
  for (auto const style : styles.children()) {
    auto const name = local_name(style);
    if (name == "style") {
      Key const key{attribute(style, "family"), attribute(style, "name")};
      looks_[key] = look_of(style);
      parents_[key] = attribute(style, "parent-style-name");
    } else if (name == "default-style") {
      // What every style of the family falls back on stands under the empty name.
      looks_[{std::string{attribute(style, "family")}, ""}] = look_of(style);
    } else if (name == "list-style") {
      lists_[std::string{attribute(style, "name")}] = list_of(style);
    }
  }
}

void OdfStyles::finish() {
  auto const own = looks_;
  for (auto& [key, look] : looks_) {
    auto at = parents_.find(key);
    for (std::size_t i = 0; i < longest_chain && at != parents_.end(); ++i) {
      Key const parent{key.first, at->second};
      auto const found = own.find(parent);
      if (found == own.end()) break;
      look = over(look, found->second);
      at = parents_.find(parent);
    }
  }
}

OdfLook const& OdfStyles::look(std::string_view family, std::string_view name) const {
  auto const found = looks_.find({std::string{family}, std::string{name}});
  return found == looks_.end() ? none_ : found->second;
}

OdfList const* OdfStyles::list(std::string_view name) const {
  auto const found = lists_.find(name);
  return found == lists_.end() ? nullptr : &found->second;
}

void add_odf_text(pugi::xml_node paragraph, OdfStyles const& styles, bool bold, bool hidden,
                  std::uint32_t& page, Prose& prose, OdfLine& line) {
  OdfRuns runs{.styles = &styles,
               .page = &page,
               .prose = &prose,
               .line = &line,
               .bold = bold,
               .hidden = hidden};
  runs.children(paragraph);
}

}  // namespace verband::ingest
