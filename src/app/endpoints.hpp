// SPDX-License-Identifier: EUPL-1.2
// The answers of the site, one function per place; each is given all it needs.
#pragma once

#include "analysis/sources.hpp"
#include "app/ask.hpp"
#include "publish/table.hpp"

namespace verband::app {

Reply start_page(Ask const& ask);
Reply municipalities_page(Ask const& ask);
Reply municipality_page(Ask const& ask);
Reply organisation_page(Ask const& ask);
Reply partnerships_page(Ask const& ask);
Reply partnership_page(Ask const& ask);
Reply history_page(Ask const& ask);
Reply mirror_page(Ask const& ask);
Reply differences_page(Ask const& ask);
Reply themes_page(Ask const& ask);
Reply theme_page(Ask const& ask);
Reply search_page(Ask const& ask);
Reply compare_form(Ask const& ask);
Reply compare_page(Ask const& ask);
Reply overlap_page(Ask const& ask);
Reply network_page(Ask const& ask);
Reply merger_page(Ask const& ask);
Reply sources_page(Ask const& ask);
Reply source_page(Ask const& ask);
/// A page of an open PDF with its cells marked, and its picture; 503 while others wait for one.
Reply source_picture_page(Ask const& ask);
Reply source_picture(Ask const& ask);
Reply about_page(Ask const& ask);
Reply accessibility_page(Ask const& ask);
Reply open_data_page(Ask const& ask);
Reply api_page(Ask const& ask);
/// The API: lists in parts (limiet, cursor) and single things, as api/openapi.yaml describes them.
Reply api_partnerships(Ask const& ask);
Reply api_partnership(Ask const& ask);
Reply api_mirror(Ask const& ask);
Reply api_organisations(Ask const& ask);
Reply api_organisation(Ask const& ask);
Reply api_participations(Ask const& ask);
Reply api_policy_areas(Ask const& ask);
Reply api_sources(Ask const& ask);
Reply api_source(Ask const& ask);
Reply api_changes(Ask const& ask);
Reply openapi_json(Ask const& ask);
Reply openapi_yaml(Ask const& ask);
/// 303 to the page about the organisation with an official code.
Reply identifier(Ask const& ask);
/// JSON: whether the register could be read, and which revision is shown.
Reply health(Ask const& ask);
Reply static_file(Ask const& ask);
Reply theme_file(Ask const& ask);
Reply icon(Ask const& ask);
Reply robots(Ask const& ask);

/// The partnership by slug, UUID or URI, in capitals too, redirects followed; nullptr when there is
/// none.
Partnership const* partnership_named(Snapshot const& snapshot, std::string_view id);
/// The source of the address by the first characters of its id, at least eight; nothing when there
/// is none.
std::optional<analysis::SourceView> source_named(Ask const& ask);
/// True when anyone may see the whole document.
bool is_open(Source const& source);
/// The organisation a typed name stands for on the day of the request: its code, or nothing.
std::optional<std::string> code_of(Ask const& ask, std::string_view typed);
/// The codes that a typed name fits equally well on that day, best first.
std::vector<std::string> codes_of(Ask const& ask, std::string_view typed);
/// Partnerships as a file in the format asked for; `filters` say in words what was asked.
Reply rows_file(Ask const& ask, std::vector<analysis::BeliefView const*> const& rows,
                std::vector<std::string> const& filters);
/// A table as a file (CSV or Excel) of that name, with what was asked in words.
Reply table_file(Ask const& ask, publish::Table const& table, std::vector<std::string> const& notes,
                 std::string_view name);

/// Bytes made elsewhere as a file of that name, in the format asked for.
Reply named_file(Ask const& ask, std::string body, std::string_view name);

}  // namespace verband::app
