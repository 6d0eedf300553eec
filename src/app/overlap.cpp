// SPDX-License-Identifier: EUPL-1.2
// The questions about overlap, on the screen or as a file.
#include <algorithm>
#include <ostream>

#include "analysis/overlap/graph.hpp"
#include "app/commands.hpp"
#include "app/question.hpp"
#include "publish/graph.hpp"
#include "publish/overlap/answers.hpp"
#include "publish/table.hpp"

namespace verband::app {
namespace {

using publish::OverlapAnswer;
using publish::OverlapQuestion;

/// The codes of those named, each once; nothing when one is unknown.
std::optional<std::vector<std::string>> chosen(Environment& env, Question const& asked,
                                               std::vector<std::string> const& names) {
  std::vector<std::string> result;
  for (auto const& name : names) {
    auto const codes = group(env, asked, name);
    if (!codes) return std::nullopt;
    for (auto const& code : *codes) {
      if (std::ranges::find(result, code) == result.end()) result.push_back(code);
    }
  }
  return result;
}

/// What is wrong with the question, or nothing.
std::string trouble(OverlapQuestion const& question) {
  if (question.chosen.size() > publish::most_chosen) {
    return "Noem hoogstens " + std::to_string(publish::most_chosen) + " organisaties.";
  }
  if (question.view == publish::OverlapView::shared && question.chosen.size() < 2) {
    return "Noem minstens twee organisaties die op deze dag bestaan, of stel met --view een andere "
           "vraag.";
  }
  return {};
}

void to_screen(Environment& env, Question const& asked, OverlapAnswer const& answer) {
  auto const& atlas = *asked.session.snapshot.atlas;
  for (auto const& sentence : answer.brief) env.out << publish::printable(sentence) << '\n';
  for (auto const& each : answer.tables) {
    env.out << '\n' << publish::printable(each.caption) << '\n';
    auto table = publish::plain_table(each, atlas);
    for (auto& row : table.rows) {
      for (auto& cell : row) cell = publish::printable(cell);
    }
    env.out << (table.rows.empty() ? "Geen.\n" : publish::render(table, style(env)));
  }
  for (auto const& text : answer.explanation) {
    env.out << '\n';
    for (auto const& line : publish::wrapped(text, env.width)) env.out << line << '\n';
  }
}

std::vector<std::string> notes(Question const& asked, OverlapAnswer const& answer) {
  auto result = answer.brief;
  result.insert(result.end(), answer.explanation.begin(), answer.explanation.end());
  result.insert(result.end(), asked.filters.begin(), asked.filters.end());
  result.push_back(
      "Op " + dutch(asked.on) +
      (asked.known.empty() ? "" : ", zoals bekend op " + dutch(*parse_iso_date(asked.known))) +
      ".");
  return result;
}

/// The file in that format; empty when it is no format of a file.
std::string file(Question const& asked, OverlapQuestion const& question,
                 OverlapAnswer const& answer, std::string_view format) {
  auto const& snapshot = asked.session.snapshot;
  auto const graph = [&] { return analysis::graph(publish::of_chosen(question), *snapshot.atlas); };
  auto const& main = answer.tables[answer.main];
  if (format == "json") {
    return publish::answer_json(answer.tables, snapshot, asked.on, asked.known,
                                publish::named(question.view).key);
  }
  if (format == "csv") return publish::csv(publish::plain_table(main, *snapshot.atlas));
  if (format == "xlsx") {
    return publish::answer_workbook(answer.tables, *snapshot.atlas, notes(asked, answer));
  }
  if (format == "graphml") return publish::graphml(graph(), main.caption);
  if (format == "gexf") return publish::gexf(graph(), main.caption);
  return {};
}

}  // namespace

int overlap(Environment& env, Arguments const& arguments) {
  int status = exit_ok;
  auto const format = arguments.value("format");
  if (format == "xlsx" && env.terminal) {
    return misused(env,
                   "Een bestand voor Excel past niet op het scherm. Schrijf het naar een bestand: "
                   "zet achter uw opdracht „> overlap.xlsx”.");
  }
  auto asked = question(env, arguments, status);
  if (!asked) return status;
  auto const wanted = selection(env, *asked, arguments, status);
  if (!wanted) return status;
  asked->filters = filters_in_words(arguments);
  auto const codes = chosen(env, *asked, arguments.words);
  if (!codes) return exit_not_found;
  auto const beliefs = analysis::select(asked->beliefs, *wanted, *asked->session.snapshot.atlas);
  std::vector<analysis::BeliefView const*> views;
  for (auto const& each : beliefs) views.push_back(&each);
  auto const view = arguments.value("view");
  OverlapQuestion const about{
      .view = publish::overlap_view(view).value_or(publish::OverlapView::shared),
      .beliefs = views,
      .chosen = *codes,
      .snapshot = &asked->session.snapshot,
      .day = asked->on};
  if (auto const wrong = trouble(about); !wrong.empty()) return misused(env, wrong);
  auto const answer = publish::overlap_answer(about);
  if (auto const bytes = file(*asked, about, answer, format); !bytes.empty()) {
    env.out << bytes;
  } else {
    to_screen(env, *asked, answer);
  }
  return exit_ok;
}

}  // namespace verband::app
