// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/word_runs.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "ingest/read/list_marks.hpp"
#include "text/utf8.hpp"

namespace verband::ingest {
namespace {

constexpr std::uint32_t private_first = 0xE000;

/// What is in a paragraph but no text of it.
bool is_left_out(std::string_view name) {
  static constexpr std::array<std::string_view, 12> left_out{
      "del",       "moveFrom", "pPr",          "rPr",     "sdtPr",         "delText",
      "instrText", "rt",       "delInstrText", "fldData", "annotationRef", "footnoteRef"};
  return std::ranges::find(left_out, name) != left_out.end();
}

struct Runs {
  WordStyles const* styles{};
  WordLook const* look{};  // of the paragraph
  PageCount* pages{};
  Prose* prose{};
  WordLine* line{};
  bool hidden{};

  void text(std::string_view utf8) {
    if (hidden || utf8.empty()) return;
    if (line->page == 0 && utf8.find_first_not_of(' ') != std::string_view::npos) {
      line->page = pages->page;
    }
    prose->add(utf8);
  }

  void line_end(pugi::xml_node node) {
    if (attribute(node, "type") == "page" && !pages->marked) ++pages->page;
    if (!hidden) prose->line();
  }

  void sign(pugi::xml_node node) {
    auto const digits = attribute(node, "char");
    std::uint32_t code{};
    std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    if (code == 0) return;
    if (code >= private_first || attribute(node, "font").starts_with("Wingdings")) {
      return text(symbol(code));
    }
    std::string utf8;
    text::append(utf8, static_cast<char32_t>(code));
    text(utf8);
  }

  void boxes(pugi::xml_node node) {
    for (auto const each : node.children()) {
      auto const name = local_name(each);
      if (name == "txbxContent") {
        if (!hidden) line->boxes.push_back(each);
      } else if (name == "AlternateContent") {
        boxes(chosen_branch(each));
      } else {
        boxes(each);
      }
    }
  }

  void run(pugi::xml_node node) {
    auto const properties = child(node, "rPr");
    auto const own = run_look(properties);
    auto const& style = styles->run(attribute(child(properties, "rStyle"), "val"));
    auto const shown = over(over(own, style), *look);
    auto const before = hidden;
    hidden = shown.hidden.value_or(false);
    prose->bold(shown.bold.value_or(false));
    prose->raised(shown.raised.value_or(false));
    prose->struck(shown.struck.value_or(false));
    children(node);
    prose->bold(false);
    prose->raised(false);
    prose->struck(false);
    hidden = before;
  }

  void small(pugi::xml_node node, std::string_view name) {
    if (name == "tab" || name == "ptab") {
      text("\t");
    } else if (name == "br" || name == "cr") {
      line_end(node);
    } else if (name == "noBreakHyphen") {
      text("-");
    } else if (name == "sym") {
      sign(node);
    } else if (name == "lastRenderedPageBreak") {
      if (pages->marked) ++pages->page;
    } else if (name == "footnoteReference" || name == "endnoteReference") {
      if (!hidden) {
        line->notes.push_back(
            {.at_end = name == "endnoteReference", .id = std::string{attribute(node, "id")}});
      }
    } else {
      children(node);
    }
  }

  void children(pugi::xml_node node) {
    for (auto const each : node.children()) {
      auto const name = local_name(each);
      if (name.empty() || is_left_out(name)) continue;
      if (name == "t") {
        for (auto const part : each.children()) text(part.value());
      } else if (name == "r") {
        run(each);
      } else if (name == "drawing" || name == "pict" || name == "object") {
        boxes(each);
      } else if (name == "AlternateContent") {
        children(chosen_branch(each));
      } else if (name != "sdt" || !is_placeholder(each)) {
        small(each, name);
      }
    }
  }
};

}  // namespace

pugi::xml_node chosen_branch(pugi::xml_node alternatives) {
  auto const choice = child(alternatives, "Choice");
  return choice ? choice : child(alternatives, "Fallback");
}

bool is_placeholder(pugi::xml_node content_control) {
  auto const mark = child(child(content_control, "sdtPr"), "showingPlcHdr");
  return mark && attribute(mark, "val") != "0" && attribute(mark, "val") != "false";
}

void add_runs(pugi::xml_node paragraph, WordStyles const& styles, WordLook const& look,
              PageCount& pages, Prose& prose, WordLine& line) {
  Runs runs{.styles = &styles, .look = &look, .pages = &pages, .prose = &prose, .line = &line};
  runs.children(paragraph);
}

}  // namespace verband::ingest
