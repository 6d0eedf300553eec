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
  // The address with each side on a day; one day for both is the day of the page.
  auto const address = [&](AskedSide const& first, Date on_first, AskedSide const& second,
                           Date on_second, std::string_view ending) {
    auto const name = [&](AskedSide const& each, Date day) {
      return "/" + publish::percent_encoded(request.addresses->name_of(each.code)) +
             (on_first == on_second ? "" : "@" + iso(day));
    };
    auto parameters = request.parameters;
    if (on_first == on_second) parameters = parameters.set("op", iso(on_first));
    return "/vergelijk" + name(first, on_first) + name(second, on_second) + std::string{ending} +
           publish::query(parameters);
  };
  bool const same_day = a.day == b.day;
  if (same_day && (a.text + b.text).find('@') != std::string::npos) {
    return see_other(address(a, a.day, b, b.day, suffix(ask.format)));
  }
  if (same_day && a.code == b.code) {
    request.troubles.emplace_back("naam",
                                  "U vergelijkt " + full_name(request.atlas(), a.code) +
                                      " met zichzelf op dezelfde dag. Kies een andere organisatie "
                                      "of een andere dag.");
    return {.status = 400, .body = publish::compare_form(request)};
  }
  auto const day_a = ask.desk->on_day(a.day);
  auto const day_b = ask.desk->on_day(b.day);
  auto const comparison = analysis::compare({a.code, day_a.get()}, {b.code, day_b.get()});
  auto const rows =
      publish::comparison_rows(comparison, request.parameters.has("alleen", "verschillen"));
  auto const names =
      publish::side_name(comparison, true) + " en " + publish::side_name(comparison, false);
  if (ask.format != Format::html) {
    auto const named = [&](AskedSide const& each) {
      return request.addresses->name_of(each.code) + (same_day ? "" : "-" + iso(each.day));
    };
    return table_file(ask, rows, {names},
                      named(a) + "-" + named(b) + (same_day ? "-" + iso(a.day) : ""));
  }
  auto const swap = [&](Date on_a, Date on_b) {
    return same_day ? publish::link(request, "/vergelijk/" + publish::percent_encoded(b.text) +
                                                 "/" + publish::percent_encoded(a.text))
                    : address(b, on_b, a, on_a, "");
  };
  publish::ComparisonLinks const links{
      .swapped = swap(a.day, b.day), .on = [&](bool of_a, Date day) {
        // Who are compared on one day are compared on another one together.
        if (same_day) return address(a, day, b, day, "");
        return of_a ? address(a, day, b, b.day, "") : address(a, a.day, b, day, "");
      }};
  publish::Frame const frame{
      .title = "Wat delen " + names + "?",
      .section = "/vergelijk",
      .crumbs = {{"Vergelijken", publish::link(request, "/vergelijk")}, {names, ""}},
      .takes = publish::TakeAlong::table,
      .rows = rows.rows.size()};
  return {.body = publish::page(request, frame, [&](publish::Html& html) {
            publish::comparison(html, request, comparison, links);
          })};
}

}  // namespace verband::app
