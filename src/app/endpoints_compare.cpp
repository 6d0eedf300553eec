// SPDX-License-Identifier: EUPL-1.2
// Two organisations beside each other, or one on two days.
#include "analysis/compare.hpp"
#include "app/endpoints.hpp"
#include "publish/web/compare.hpp"
#include "publish/web/lists.hpp"

namespace verband::app {
namespace {

/// A side as it stands in the address: "haren" or "haren@2015-01-01".
struct AskedSide {
  std::string code{};
  Date day{};
  std::string text{};
  std::string trouble{};
};

AskedSide side(Ask const& ask, std::string_view text) {
  AskedSide result{.day = ask.page.day, .text = std::string{text}};
  auto const at = text.find('@');
  if (at != std::string_view::npos) {
    auto const day = parse_date(text.substr(at + 1));
    if (!day) {
      result.trouble = "„" + std::string{text.substr(at + 1)} +
                       "” is geen datum. Vul een datum in, bijvoorbeeld 1-1-2015.";
      return result;
    }
    result.day = *day;
  }
  auto const name = text.substr(0, at);
  auto const code = code_of(ask, name);
  if (!code) {
    result.trouble = "We kennen geen organisatie met de naam „" + std::string{name} +
                     "”. Controleer de spelling.";
    return result;
  }
  result.code = *code;
  return result;
}

}  // namespace

Reply compare_form(Ask const& ask) {
  auto const& parameters = ask.page.parameters;
  auto const a = parameters.value("a");
  auto const b = parameters.value("b");
  auto request = ask.page;
  if (a.empty() && b.empty()) return Reply{.body = publish::compare_form(request)};
  std::string path = "/vergelijk";
  for (auto const* side : {"a", "b"}) {
    auto const typed = parameters.value(side);
    auto const code = typed.empty() ? std::nullopt : code_of(ask, typed);
    if (!code) {
      request.troubles.emplace_back(
          side, typed.empty() ? "Vul twee namen in."
                              : "We kennen geen organisatie met de naam „" + std::string{typed} +
                                    "”. Controleer de spelling.");
      continue;
    }
    path += "/" + publish::percent_encoded(request.addresses->name_of(*code));
    auto const day_text = parameters.value("dag-" + std::string{side});
    if (day_text.empty()) continue;
    auto const day = parse_date(day_text);
    if (!day) {
      request.troubles.emplace_back("dag-" + std::string{side},
                                    "„" + std::string{day_text} +
                                        "” is geen datum. Vul een datum in, bijvoorbeeld "
                                        "1-1-2015.");
      continue;
    }
    path += "@" + iso(*day);
  }
  if (request.troubles.empty()) return see_other(publish::link(request, path));
  Reply reply{.body = publish::compare_form(request)};
  reply.status = 400;
  return reply;
}

Reply compare_page(Ask const& ask) {
  auto const a = side(ask, ask.part("a"));
  auto const b = side(ask, ask.part("b"));
  auto request = ask.page;
  for (auto const* each : {&a, &b}) {
    if (!each->trouble.empty()) request.troubles.emplace_back("naam", each->trouble);
  }
  if (a.code.empty() || b.code.empty()) {
    return {.status = 404, .body = publish::compare_form(request)};
  }
  auto const day_a = ask.desk->on_day(a.day);
  auto const day_b = ask.desk->on_day(b.day);
  auto const comparison = analysis::compare({a.code, day_a.get()}, {b.code, day_b.get()});
  if (ask.format != Format::html) {
    return table_file(
        ask, publish::comparison_rows(comparison),
        {publish::side_name(comparison, true) + " en " + publish::side_name(comparison, false)});
  }
  auto const swapped = publish::link(request, "/vergelijk/" + publish::percent_encoded(b.text) +
                                                  "/" + publish::percent_encoded(a.text));
  publish::Frame const frame{
      .title = "Wat delen " + publish::side_name(comparison, true) + " en " +
               publish::side_name(comparison, false) + "?",
      .section = "/vergelijk",
      .crumbs = {{"Vergelijken", publish::link(request, "/vergelijk")},
                 {publish::side_name(comparison, true) + " en " +
                      publish::side_name(comparison, false),
                  ""}},
      .takes = publish::TakeAlong::table,
      .rows = comparison.both.size() + comparison.only_a.size() + comparison.only_b.size()};
  return {.body = publish::page(request, frame, [&](publish::Html& html) {
            publish::comparison(html, request, comparison, swapped);
          })};
}

}  // namespace verband::app
