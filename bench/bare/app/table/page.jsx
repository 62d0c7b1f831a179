import { list } from "../leads/list";

export const dynamic = "force-dynamic";

export default async function Page() {
  const items = await list();
  return (
    <table>
      <tbody>
        {items.map((lead) => (
          <tr key={lead.id}>
            <td>
              {lead.firstName} {lead.lastName}
            </td>
            <td>{lead.email}</td>
            <td>{lead.phone}</td>
            <td>{lead.company}</td>
            <td>{lead.status}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
