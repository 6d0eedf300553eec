// SPDX-License-Identifier: EUPL-1.2
// What a page shows, as a file to take along.
#include "app/endpoints.hpp"
#include "publish/json.hpp"
#include "publish/jsonld.hpp"
#include "publish/office.hpp"
#include "publish/rows.hpp"
#include "publish/xlsx.hpp"

namespace verband::app {
namespace {

std::string rows_as(Ask const& ask, std::span<analysis::BeliefView const> beliefs,
                    std::vector<std::string> const& filters) {
  auto const& request = ask.page;
  auto const known = request.known ? iso(*request.known) : std::string{};
  publish::AskedView const asked{
      .snapshot = &request.snapshot(), .on = request.day, .known = known, .filters = filters};
  switch (ask.format) {
    case Format::csv:
      return publish::csv(publish::register_rows(beliefs, request.atlas()));
    case Format::xlsx:
      return publish::workbook(beliefs, asked);
    case Format::docx:
      return publish::word_annex(beliefs, asked);
    case Format::jsonld: {
      auto const& base = ask.desk->base_url;
      return publish::jsonld(beliefs, request.snapshot(), request.day, known,
                             base.empty() ? std::string{} : base + "/samenwerking/");
    }
    default:
      return publish::json(beliefs, request.snapshot(), request.day, known);
  }
}

}  // namespace

Reply named_file(Ask const& ask, std::string body, std::string_view called) {
  auto const name = publish::slug(called);
  bool const shown = ask.format == Format::json || ask.format == Format::jsonld;
  Reply reply{.type = std::string{media_type(ask.format)}, .body = std::move(body)};
  reply.headers.emplace_back("Content-Disposition", std::string{shown ? "inline" : "attachment"} +
                                                        "; filename=\"" + name +
                                                        std::string{suffix(ask.format)} + '"');
  return reply;
}

Reply rows_file(Ask const& ask, std::vector<analysis::BeliefView const*> const& rows,
                std::vector<std::string> const& filters) {
  std::vector<analysis::BeliefView> beliefs;
  beliefs.reserve(rows.size());
  for (auto const* each : rows) beliefs.push_back(*each);
  auto const& path = ask.page.path;
  return named_file(ask, rows_as(ask, beliefs, filters),
                    path.substr(path.rfind('/') + 1) + "-" + iso(ask.page.day));
}

Reply table_file(Ask const& ask, publish::Table const& table, std::vector<std::string> const& notes,
                 std::string_view name) {
  if (ask.format == Format::csv) return named_file(ask, publish::csv(table), name);
  publish::Sheet const sheet{.title = "Overzicht", .notes = notes, .table = table};
  return named_file(ask, publish::xlsx({&sheet, 1}), name);
}

}  // namespace verband::app
