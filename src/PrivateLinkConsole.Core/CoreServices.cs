using Microsoft.Extensions.DependencyInjection;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Core.Reconciling.Scheduling;
using Quartz;

namespace PrivateLinkConsole.Core;

/// <summary>Registers the product without browser and clouds. Call <see cref="DataServices.AddConsoleDatabase"/> before.</summary>
public static class CoreServices
{
    public static IServiceCollection AddCore(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddProjects();
        services.AddEndpoints();
        services.AddReconciling();
        services.AddConnectivity();
        return services;
    }

    /// <summary>The scheduler: memory with SQLite (the rows are the truth), a clustered store on PostgreSQL.</summary>
    public static IServiceCollection AddScheduler(this IServiceCollection services, DatabaseOptions database, ReconcilerOptions reconciler)
    {
        services.AddSingleton<IWorkQueue, QuartzWorkQueue>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options => options.InstanceName = "PrivateLinkConsole");
            if (database.Provider == DatabaseProvider.PostgreSql)
            {
                quartz.UsePersistentStore(store =>
                {
                    store.UsePostgres(database.ConnectionString);
                    store.ProvisionSchema();
                    store.UseClustering(_ => { });
                });
            }

            quartz.ScheduleJob<SweepTickJob>(trigger => trigger
                .WithIdentity("sweep-tick")
                .StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(reconciler.Motion).RepeatForever()));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHostedService<AwakeningService>();
        return services;
    }

    private static void AddProjects(this IServiceCollection services)
    {
        services.AddSingleton<ProjectAccess>();
        services.AddSingleton<ProjectRegistry>();
        services.AddSingleton<ProjectEditing>();
        services.AddSingleton<Installation>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<CredentialVault>();
        services.AddSingleton<CloudDoor>();
        services.AddSingleton<CloudAccounts>();
        services.AddSingleton<ClusterRegistry>();
        services.AddSingleton<ClusterEditing>();
        services.AddSingleton<PublicEndpoints>();
        services.AddSingleton<IdempotentAnswers>();
        services.AddSingleton<SampleMark>();
    }

    private static void AddEndpoints(this IServiceCollection services)
    {
        services.AddSingleton<EndpointRows>();
        services.AddSingleton<ServiceRows>();
        services.AddSingleton<DnsBindingRows>();
        services.AddSingleton<DnsRecords>();
        services.AddSingleton<DnsPreviews>();
        services.AddSingleton<DnsHandoffs>();
        services.AddSingleton<EndpointReading>();
        services.AddSingleton<EndpointEditing>();
        services.AddSingleton<EndpointDrafts>();
        services.AddSingleton<EndpointCreation>();
        services.AddSingleton<EndpointChecks>();
        services.AddSingleton<EndpointConnections>();
        services.AddSingleton<EndpointDns>();
        services.AddSingleton<EndpointDetails>();
        services.AddSingleton<EndpointRemoval>();
        services.AddSingleton<EndpointHandoffs>();
        services.AddSingleton<NetworkLookup>();
    }

    private static void AddReconciling(this IServiceCollection services)
    {
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<Journal>();
        services.AddSingleton<SweepTimes>();
        services.AddSingleton<SweepPlan>();
        services.AddSingleton<AccountSweep>();
        services.AddSingleton<ConsumerSweep>();
        services.AddSingleton<ProviderSweep>();
        services.AddSingleton<ZoneReading>();
        services.AddSingleton<EndpointPass>();
        services.AddSingleton<EndpointWrites>();
        services.AddSingleton<EndpointLookUp>();
        services.AddSingleton<ServicePass>();
        services.AddSingleton<ServiceWrites>();
        services.AddSingleton<DnsBindingPass>();
        services.AddSingleton<DnsWrites>();
        services.AddSingleton<DnsSweep>();
        services.AddSingleton<PublicEndpointPass>();
        services.AddSingleton<Awakening>();
    }
}
